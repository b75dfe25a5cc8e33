import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, OnInit, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { EndInterview, MyInterview } from '@tendril/contracts';
import { ApiError, NetworkClient, onOneLine, plainForm, Wrong } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Dialog, DraftMark, Elsewhere, Field, FieldInput, Formats, Icon, injectErrorText, injectPlural, injectText, Notice, Refusal, Skeleton, Step, StepState } from '@tendril/ui';
import { writerOf } from './interview-writer';
import { PhoneHint } from './phone-hint';
import { InterviewStep, isDone, isEnded, nextStep, STEPS } from './steps';
import { TalkStep } from './talk-step';
import { ThanksStep } from './thanks-step';
import { TimeStep } from './time-step';
import { Words, wordsOf } from './words';

const NO_WORDS: Words = { purpose: '', questions: [''], notes: '', reflection: { surprised: '', interested: '', ruledOut: '' } };
const REASONS: readonly EndInterview['reason'][] = ['declined', 'no-reply', 'cancelled'];

/** The steps that are words alone: they can be mended until the work that stands on them is accepted. */
const WRITTEN: readonly InterviewStep[] = ['why', 'questions', 'notes', 'reflection'];

/** A text of the interview, questions left out. */
type Part = 'purpose' | 'notes' | keyof Words['reflection'];

const pathOf = (part: Part): string => (part === 'purpose' || part === 'notes' ? part : `reflection.${part}`);

/** One interview as a vine of steps, from why to thank-you: one open at a time, its action docked below, every word kept while it is written. */
@Component({
  selector: 'td-interview',
  imports: [Dialog, DraftMark, Elsewhere, Field, FieldInput, Icon, Notice, PhoneHint, Refusal, RouterLink, Skeleton, Step, TalkStep, ThanksStep, TimeStep],
  host: { class: 'screen' },
  templateUrl: './interview.html',
})
export class Interview implements OnInit {
  readonly id = input.required<string>();
  /** The assignment that this interview is for, to go back to. */
  readonly assignment = input<string>();

  private readonly client = inject(NetworkClient);
  private readonly injector = inject(Injector);
  private readonly allDone = viewChild('allDone', { read: ElementRef<HTMLElement> });
  protected readonly school = inject(SessionStore).school;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly steps = STEPS;
  protected readonly reasons = REASONS;

  protected readonly row = signal<MyInterview | undefined>(undefined);
  protected readonly words = signal(NO_WORDS);
  protected readonly writer = writerOf(this.row, this.words);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly ending = signal(false);
  /** The step that is open: the next one that is left, or an earlier one that the student opened again. */
  protected readonly open = signal<InterviewStep | null>(null);
  protected readonly ended = computed(() => {
    const row = this.row();
    return row !== undefined && isEnded(row);
  });

  protected readonly form = plainForm(() => this.missing(), () => this.finishWords());

  /** As the API keeps a question: with plain spaces only. */
  protected readonly lastQuestion = computed(() => onOneLine(this.t('network.lastQuestion')));

  ngOnInit(): Promise<void> {
    return this.load();
  }

  protected async load(): Promise<void> {
    this.refusal.set(undefined);
    try {
      const row = await this.client.interview(this.id());
      this.row.set(row);
      this.words.set({ ...wordsOf(row), questions: row.questions.length ? row.questions : [''] });
      await this.writer.restore();
      this.goOn();
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  protected stateOf(step: InterviewStep, row: MyInterview): StepState {
    if (step === this.open()) return 'open';
    return isDone(step, row) ? 'done' : 'next';
  }

  /** Whether the words of a step that is done can still be changed. */
  protected canReopen(step: InterviewStep, row: MyInterview): boolean {
    return !this.ended() && isDone(step, row) && (WRITTEN.includes(step) || (step === 'time' && row.state === 'scheduled'));
  }

  protected write(part: Part, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.words.update((words) => (part === 'purpose' || part === 'notes' ? { ...words, [part]: text } : { ...words, reflection: { ...words.reflection, [part]: text } }));
    this.form.changed(pathOf(part));
  }

  protected problemOf(part: Part): Wrong | undefined {
    return this.form.at(pathOf(part));
  }

  protected ask(at: number, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.words.update((words) => ({ ...words, questions: words.questions.map((one, index) => (index === at ? text : one)) }));
  }

  protected addQuestion(text = ''): void {
    this.words.update((words) => {
      const kept = text ? words.questions.filter((one) => one.trim()) : words.questions;
      return { ...words, questions: [...kept, text] };
    });
  }

  protected removeQuestion(at: number): void {
    this.words.update((words) => ({ ...words, questions: words.questions.filter((_, index) => index !== at) }));
  }

  protected takeNotes(notes: string): void {
    this.words.update((words) => ({ ...words, notes }));
  }

  protected moved(row: MyInterview): void {
    this.row.set(row);
    this.goOn();
    if (!this.open()) afterNextRender(() => this.allDone()?.nativeElement.scrollIntoView({ block: 'nearest' }), { injector: this.injector });
  }

  protected async end(reason: EndInterview['reason']): Promise<void> {
    try {
      await this.writer.flush();
      this.moved(await this.client.end(this.id(), { reason }));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.ending.set(false);
    }
  }

  /** To the step that is left, closing one that was opened again. */
  protected goOn(): void {
    const row = this.row();
    this.open.set(row ? nextStep(row) : null);
  }

  private async finishWords(): Promise<void> {
    await this.writer.flush();
    const row = this.row();
    if (row && this.open() === 'reflection' && !isDone('reflection', row)) {
      const { notes, reflection } = this.words();
      this.row.set(await this.client.reflect(this.id(), { notes, reflection }));
    }
    this.goOn();
    this.form.reset();
  }

  /** What the open step still needs. */
  private missing(): Record<string, Wrong | undefined> {
    const { purpose, questions, notes, reflection } = this.words();
    const needed: Partial<Record<InterviewStep, Record<string, string>>> = {
      why: { purpose }, questions: { questions: questions.join('') }, notes: { notes },
      reflection: { notes, 'reflection.surprised': reflection.surprised, 'reflection.interested': reflection.interested },
    };
    const open = this.open();
    return Object.fromEntries(Object.entries((open && needed[open]) ?? {}).map(([path, text]) => [path, text.trim() ? undefined : { kind: 'required' }]));
  }
}

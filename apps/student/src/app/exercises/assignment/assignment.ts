import { Component, computed, effect, inject, input, OnInit, signal, untracked } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { MyAssignment, MyInterview } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List, NetworkClient, onOneLine, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { DraftMark, Elsewhere, Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton, Step, StepState, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne } from '@tendril/ui/choices';
import { FORM } from '@tendril/ui/forms';
import { WorkMark } from '../work-mark';
import { Answer, WHY } from './answer';
import { writerOf } from './answer-writer';

const CAME_TO_NOTHING: readonly MyInterview['state'][] = ['declined', 'no-reply', 'cancelled'];
const REFLECTED: readonly MyInterview['state'][] = ['reflected', 'thanked'];

/** One exercise to work on: its steps, the interview that shows them where one is asked for, and the way to the counsellor. */
@Component({
  selector: 'td-assignment',
  imports: [...FORM, ChoiceOne, DraftMark, Elsewhere, Icon, Notice, RouterLink, Skeleton, Step, WorkMark],
  host: { class: 'screen' },
  templateUrl: './assignment.html',
})
export class Assignment implements OnInit {
  readonly id = input.required<string>();
  /** The interview from which the student comes back here. */
  readonly interview = input<string>();

  private readonly client = inject(ExercisesClient);
  private readonly network = inject(NetworkClient);
  private readonly toasts = inject(Toasts);
  protected readonly school = inject(SessionStore).school;
  protected readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();

  protected readonly work = signal<MyAssignment | undefined>(undefined);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly answer = signal<Answer>({ answers: {}, interviewId: '' });
  protected readonly writer = writerOf(this.work, this.answer, () => this.tellPlan());
  protected readonly form = form(this.answer, (path) => {
    validate(path.interviewId, ({ value }) => (this.asksForInterview() && !value() ? { kind: 'required' } : undefined));
    validate(path.interviewId, ({ value }) => {
      const chosen = this.interviews().find((one) => one.id === value());
      return !chosen || REFLECTED.includes(chosen.state) ? undefined : { kind: 'interview_not_reflected' };
    });
    validate(path.answers, ({ value }) => (this.textSteps().every((key) => value()[key]?.trim()) ? undefined : { kind: 'invalid' }));
  }, { submission: { action: (root) => submitTo(root, () => this.send()) } });

  private unsent = false;
  private takenFrom?: string;
  private readonly textSteps = computed(() => this.work()?.exercise.steps.filter((step) => step.evidence === 'text').map((step) => step.key) ?? []);
  protected readonly asksForInterview = computed(() => this.work()?.exercise.steps.some((step) => step.evidence === 'interview') ?? false);
  protected readonly firstInterviewStep = computed(() => this.work()?.exercise.steps.find((step) => step.evidence === 'interview')?.key);
  private readonly talks = apiResource<List<MyInterview>>(() => (this.asksForInterview() ? 'my/interviews' : undefined));
  protected readonly interviews = computed(() => (this.talks.hasValue() ? this.talks.value().items.filter((one) => !CAME_TO_NOTHING.includes(one.state)) : []));
  protected readonly choices = computed(() => this.interviews().map(({ id, contact }): Choice => ({ value: id, label: [contact.name, contact.occupation].filter(Boolean).join(', ') })));
  protected readonly chosen = computed(() => this.interviews().find((one) => one.id === this.answer().interviewId));
  protected readonly tried = computed(() => this.form.answers().touched());

  constructor() {
    effect(() => {
      const talk = this.chosen();
      if (talk && this.work()?.canSubmit) untracked(() => this.takeFromPlan(talk));
    });
  }

  ngOnInit(): Promise<void> {
    return this.load();
  }

  protected async load(): Promise<void> {
    this.refusal.set(undefined);
    try {
      const work = await this.client.oneOfMine(this.id());
      this.work.set(work);
      this.answer.set({ answers: { ...blank(work), ...work.answers }, interviewId: work.interviewId ?? '' });
      this.unsent = await this.writer.restore();
      const comesFrom = this.interview();
      if (comesFrom && work.canSubmit) this.answer.update((now) => ({ ...now, interviewId: comesFrom }));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  protected stateOf(key: string, evidence: string): StepState {
    if (evidence === 'text') return this.answer().answers[key]?.trim() ? 'done' : 'open';
    if (evidence === 'contacts') return this.work()?.state === 'accepted' ? 'done' : 'open';
    const interview = this.chosen();
    if (!interview) return key === this.firstInterviewStep() ? 'open' : 'next';
    const grown: Record<string, boolean> = {
      questions: interview.questions.length > 0, talk: interview.heldOn !== null, reflection: REFLECTED.includes(interview.state), thanks: interview.thankedAt !== null,
    };
    return (grown[key] ?? REFLECTED.includes(interview.state)) ? 'done' : 'next';
  }

  protected missing(key: string): boolean {
    return this.tried() && !this.answer().answers[key]?.trim();
  }

  protected write(key: string, event: Event): void {
    const text = (event.target as HTMLTextAreaElement).value;
    this.answer.update((now) => ({ ...now, answers: { ...now.answers, [key]: text } }));
  }

  /** The plan says why when the answer is still empty, or when the student comes from that interview, where it may have changed. */
  private takeFromPlan({ id, purpose }: MyInterview): void {
    if (this.takenFrom === id) return;
    this.takenFrom = id;
    const answer = this.answer();
    const why = answer.answers[WHY];
    if (why === undefined || !purpose || onOneLine(why).startsWith(purpose) || (why.trim() && (this.unsent || this.interview() !== id))) return;
    this.answer.set({ ...answer, answers: { ...answer.answers, [WHY]: purpose } });
  }

  /** What was written here is the plan's as well; an interview that no longer changes keeps its own. */
  private async tellPlan(): Promise<void> {
    const talk = this.chosen();
    const purpose = onOneLine(this.answer().answers[WHY] ?? '');
    if (!talk || !purpose || purpose.length > 1000 || purpose === onOneLine(talk.purpose)) return;
    const { id, questions, notes, reflection: { surprised, interested, ruledOut }, version } = talk;
    const changed = await this.network.change(id, { purpose, questions, notes, reflection: { surprised, interested, ruledOut }, version });
    const all = this.talks.value();
    if (all) this.talks.set({ ...all, items: all.items.map((one) => (one.id === changed.id ? changed : one)) });
  }

  private async send(): Promise<void> {
    const { answers, interviewId } = this.answer();
    this.work.set(await this.client.submit(this.id(), { answers, interviewId: this.asksForInterview() ? interviewId : null }));
    await this.writer.handedIn();
    this.form().reset();
    this.toasts.show(this.t('exercises.sentNow'));
  }
}

const blank = ({ exercise }: MyAssignment): Record<string, string> =>
  Object.fromEntries(exercise.steps.filter((step) => step.evidence === 'text').map((step) => [step.key, '']));

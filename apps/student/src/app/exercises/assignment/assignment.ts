import { Component, computed, inject, input, OnInit, signal } from '@angular/core';
import { form, validate } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import type { MyAssignment, MyInterview } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { DraftMark, Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton, Step, StepState, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne, FORM } from '@tendril/ui/forms';
import { WorkMark } from '../work-mark';
import { Answer, writerOf } from './answer-writer';

const CAME_TO_NOTHING: readonly MyInterview['state'][] = ['declined', 'no-reply', 'cancelled'];
const REFLECTED: readonly MyInterview['state'][] = ['reflected', 'thanked'];

/** One exercise to work on: its steps, the interview that shows them where one is asked for, and the way to the counsellor. */
@Component({
  selector: 'td-assignment',
  imports: [...FORM, ChoiceOne, DraftMark, Icon, Notice, RouterLink, Skeleton, Step, WorkMark],
  host: { class: 'screen' },
  templateUrl: './assignment.html',
})
export class Assignment implements OnInit {
  readonly id = input.required<string>();
  /** The interview from which the student comes back here. */
  readonly interview = input<string>();

  private readonly client = inject(ExercisesClient);
  private readonly toasts = inject(Toasts);
  protected readonly school = inject(SessionStore).school;
  protected readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();

  protected readonly work = signal<MyAssignment | undefined>(undefined);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly answer = signal<Answer>({ answers: {}, interviewId: '' });
  protected readonly writer = writerOf(this.work, this.answer);
  protected readonly form = form(this.answer, (path) => {
    validate(path.interviewId, ({ value }) => (this.asksForInterview() && !value() ? { kind: 'required' } : undefined));
    validate(path.interviewId, ({ value }) => {
      const chosen = this.interviews().find((one) => one.id === value());
      return !chosen || REFLECTED.includes(chosen.state) ? undefined : { kind: 'interview_not_reflected' };
    });
    validate(path.answers, ({ value }) => (this.textSteps().every((key) => value()[key]?.trim()) ? undefined : { kind: 'invalid' }));
  }, { submission: { action: (root) => submitTo(root, () => this.send()) } });

  private readonly textSteps = computed(() => this.work()?.exercise.steps.filter((step) => step.evidence === 'text').map((step) => step.key) ?? []);
  protected readonly asksForInterview = computed(() => this.work()?.exercise.steps.some((step) => step.evidence === 'interview') ?? false);
  protected readonly firstInterviewStep = computed(() => this.work()?.exercise.steps.find((step) => step.evidence === 'interview')?.key);
  private readonly talks = apiResource<List<MyInterview>>(() => (this.asksForInterview() ? 'my/interviews' : undefined));
  protected readonly interviews = computed(() => (this.talks.hasValue() ? this.talks.value().items.filter((one) => !CAME_TO_NOTHING.includes(one.state)) : []));
  protected readonly choices = computed(() => this.interviews().map(({ id, contact }): Choice => ({ value: id, label: [contact.name, contact.occupation].filter(Boolean).join(', ') })));
  protected readonly chosen = computed(() => this.interviews().find((one) => one.id === this.answer().interviewId));
  protected readonly tried = computed(() => this.form.answers().touched());

  ngOnInit(): Promise<void> {
    return this.load();
  }

  protected async load(): Promise<void> {
    this.refusal.set(undefined);
    try {
      const work = await this.client.oneOfMine(this.id());
      this.work.set(work);
      this.answer.set({ answers: { ...blank(work), ...work.answers }, interviewId: work.interviewId ?? '' });
      await this.writer.restore();
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

import { Component, computed, effect, inject, input, OnInit, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ExerciseStep, MyAssignment, MyInterview, WorkRefusal } from '@tendril/contracts';
import { ApiError, apiResource, List, MyWorkClient, NetworkClient, onOneLine, plainForm, Wrong } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { DraftMark, Elsewhere, Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Pill, Refusal, Skeleton, Step, StepState, Toasts } from '@tendril/ui';
import { WorkMark } from '../work-mark';
import { Answer, answerOf, bodyOf, isWritten, pathOf, WHY } from './answer';
import { writerOf } from './answer-writer';
import { AskAgain } from './ask-again';
import { Attempts } from './attempts';
import { FilesChange } from './file-step';
import { InterviewStep } from './interview-step';
import { ReviewCard } from './review-card';
import { StepAnswer } from './step-answer';

const CAME_TO_NOTHING: readonly MyInterview['state'][] = ['declined', 'no-reply', 'cancelled'];
const REFLECTED: readonly MyInterview['state'][] = ['reflected', 'thanked'];
/** Said by the review, or by the note that the work waits. */
const SAID_ELSEWHERE: readonly (WorkRefusal | null)[] = ['awaiting_review', 'already_accepted', null];

/** One exercise to work on: its steps, each with what it asks for, and the way to the counsellor. */
@Component({
  selector: 'td-assignment',
  imports: [AskAgain, Attempts, DraftMark, Elsewhere, Icon, InterviewStep, Notice, Pill, Refusal, ReviewCard, RouterLink, Skeleton, Step, StepAnswer, WorkMark],
  host: { class: 'screen' },
  templateUrl: './assignment.html',
})
export class Assignment implements OnInit {
  readonly id = input.required<string>();
  /** The interview from which the student comes back here. */
  readonly interview = input<string>();
  /** The person whom the student just added, for the step that asked. */
  readonly person = input<string>();
  readonly step = input<string>();

  private readonly client = inject(MyWorkClient);
  private readonly network = inject(NetworkClient);
  private readonly toasts = inject(Toasts);
  protected readonly school = inject(SessionStore).school;
  protected readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();

  protected readonly work = signal<MyAssignment | undefined>(undefined);
  protected readonly refusal = signal<ApiError | undefined>(undefined);
  protected readonly answer = signal<Answer>({ answers: {}, picked: {}, interviewId: '' });
  protected readonly writer = writerOf(this.work, this.answer, () => this.tellPlan());
  protected readonly form = plainForm(() => this.missing(), () => this.send());

  private unsent = false;
  private takenFrom?: string;
  protected readonly steps = computed(() => this.work()?.exercise.steps ?? []);
  protected readonly firstInterviewStep = computed(() => this.steps().find((step) => step.evidence === 'interview'));
  private readonly talks = apiResource<List<MyInterview>>(() => (this.firstInterviewStep() ? 'my/interviews' : undefined));
  protected readonly interviews = computed(() => (this.talks.hasValue() ? this.talks.value().items.filter((one) => !CAME_TO_NOTHING.includes(one.state)) : []));
  protected readonly chosen = computed(() => this.interviews().find((one) => one.id === this.answer().interviewId));
  /** Why nothing can be sent, where nothing else on the screen says it. */
  protected readonly whyNot = computed(() => {
    const work = this.work();
    if (!work || SAID_ELSEWHERE.includes(work.whyNot)) return undefined;
    return work.whyNot === 'ask_to_resubmit' ? (work.canAsk ? undefined : this.t('exercises.asked')) : this.errorText(work.whyNot ?? '');
  });

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
      const work = await this.client.one(this.id());
      this.work.set(work);
      this.answer.set(answerOf(work));
      this.unsent = await this.writer.restore();
      if (work.canSubmit) this.bring(work);
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  protected stateOf(step: ExerciseStep): StepState {
    if (step.evidence !== 'interview') return this.isFilled(step) ? 'done' : this.work()?.canSubmit ? 'open' : 'next';
    const { key } = step;
    const interview = this.chosen();
    if (!interview) return step === this.firstInterviewStep() ? 'open' : 'next';
    const grown: Record<string, boolean> = {
      questions: interview.questions.length > 0, talk: interview.heldOn !== null, reflection: REFLECTED.includes(interview.state), thanks: interview.thankedAt !== null,
    };
    return (grown[key] ?? REFLECTED.includes(interview.state)) ? 'done' : 'next';
  }

  /** What is wrong with a step: said by the form once it was tried, or by the API about the draft. */
  protected problemOf(step: ExerciseStep): Wrong | undefined {
    const path = pathOf(step);
    const field = this.writer.refusal()?.fields.find((one) => one.path === path);
    return this.form.at(path) ?? (field && { kind: field.code, params: field.params });
  }

  /** The other words for a step, while the student has to choose. */
  protected otherText({ key }: ExerciseStep): string | undefined {
    const other = this.writer.elsewhere()?.answers[key];
    return other && other !== this.answer().answers[key] ? other : undefined;
  }

  protected write(step: ExerciseStep, text: string): void {
    this.change(step, (now) => ({ ...now, answers: { ...now.answers, [step.key]: text } }));
  }

  protected replace(step: ExerciseStep, picked: readonly string[]): void {
    this.pick(step, () => picked);
  }

  protected turn(step: ExerciseStep, value: string): void {
    this.pick(step, (before) => (before.includes(value) ? before.filter((one) => one !== value) : [...before, value]));
  }

  protected choose(step: ExerciseStep, interviewId: string): void {
    this.change(step, (now) => ({ ...now, interviewId }));
  }

  protected keepFiles(change: FilesChange): void {
    this.work.update((work) => work && { ...work, files: 'came' in change ? [...work.files, change.came] : work.files.filter((file) => file.id !== change.went) });
  }

  private isFilled(step: ExerciseStep): boolean {
    const { answers, picked } = this.answer();
    if (isWritten(step)) return Boolean(answers[step.key]?.trim());
    return Boolean(picked[step.key]?.length) || (step.evidence === 'contacts' && this.work()?.state === 'accepted');
  }

  /** Beside each step that asks for something and has nothing. People already in the network are enough where several are asked for. */
  private missing(): Record<string, Wrong | undefined> {
    const empty = this.steps().filter((step) => !step.optional && !['interview', 'contacts'].includes(step.evidence) && !this.isFilled(step));
    return { ...Object.fromEntries(empty.map((step) => [pathOf(step), { kind: 'required' }])), interviewId: this.interviewProblem() };
  }

  private interviewProblem(): Wrong | undefined {
    const interview = this.chosen();
    if (interview) return REFLECTED.includes(interview.state) ? undefined : { kind: 'interview_not_reflected' };
    return this.steps().some((step) => step.evidence === 'interview' && !step.optional) ? { kind: 'required' } : undefined;
  }

  /** Puts in what the student went away for: an interview, or a person. */
  private bring({ exercise }: MyAssignment): void {
    const [interview, person, shows] = [this.interview(), this.person(), this.firstInterviewStep()];
    if (interview && shows) this.choose(shows, interview);
    const asking = exercise.steps.find((step) => step.key === this.step());
    if (person && asking) this.pick(asking, (before) => (asking.evidence === 'contacts' ? [...before.filter((one) => one !== person), person] : [person]));
  }

  private pick(step: ExerciseStep, picked: (before: readonly string[]) => readonly string[]): void {
    this.change(step, (now) => ({ ...now, picked: { ...now.picked, [step.key]: picked(now.picked[step.key] ?? []) } }));
  }

  private change(step: ExerciseStep, how: (now: Answer) => Answer): void {
    this.answer.update(how);
    this.form.changed(pathOf(step));
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
    const body = bodyOf(this.answer());
    this.work.set(await this.client.submit(this.id(), { ...body, interviewId: this.firstInterviewStep() ? body.interviewId : null }));
    await this.writer.handedIn();
    this.form.reset();
    this.toasts.show(this.t('exercises.sentNow'));
  }
}

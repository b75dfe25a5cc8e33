import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, signal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { Criterion, ExerciseDraft, ExerciseStep } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient } from '@tendril/api-client';
import { Dialog, Failed, Icon, injectErrorText, injectText, LANGUAGE_NAMES, Notice, Pill, Skeleton, Toasts } from '@tendril/ui';
import { BLANK, blanksIn, type Content, isBlank, MOST, moved, newCriterion, newStep, putBack, replaced, viewOf, without } from '../content';
import { written } from '../exercises/exercise-list';
import { Preview } from '../preview/preview';
import { StepKind } from '../step-kind';
import { CriterionForm } from './criterion-form';
import { draftWriterOf } from './draft-writer';
import { type Back, Movable, Order } from './movable';
import { StepForm } from './step-form';
import { WordsField } from './words-field';
import { Writing } from './writing';

type Part = 'steps' | 'rubric';

/** The draft of an exercise: written in every language, saved by itself, seen beside it as a student sees it, and published when it is ready. */
@Component({
  selector: 'td-editor',
  imports: [CriterionForm, Dialog, Failed, Icon, Movable, Notice, Order, Pill, Preview, RouterLink, Skeleton, StepForm, StepKind, WordsField],
  providers: [Writing],
  host: { class: 'work' },
  templateUrl: './editor.html',
})
export class Editor {
  readonly id = input.required<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly writing = inject(Writing);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly names = LANGUAGE_NAMES;
  protected readonly most = MOST;
  protected readonly written = written;

  protected readonly asked = apiResource<ExerciseDraft>(() => `exercises/${this.id()}/draft`);
  protected readonly draft = signal<ExerciseDraft | undefined>(undefined);
  protected readonly content = signal<Content>(BLANK);
  protected readonly writer = draftWriterOf(this.draft, this.content, (problems) => this.writing.refuse(problems, this.content()));
  protected readonly language = this.writing.language;
  protected readonly tabs = computed(() => this.writing.languages().map((language) => ({
    language, blanks: blanksIn(this.content(), language), wrong: [...this.writing.problems().keys()].some((path) => path.endsWith('.' + language)),
  })));
  protected readonly shownTo = computed(() => viewOf(this.id(), this.content()));
  /** The part that is open, by its key; the others are one line. */
  protected readonly open = signal('');
  protected readonly previewing = signal(false);
  /** The answer to the router, while the reader is asked whether to leave. */
  protected readonly leaving = signal<((go: boolean) => void) | undefined>(undefined);
  protected readonly busy = signal(false);
  protected readonly failure = signal<ApiError | undefined>(undefined);

  constructor() {
    effect(() => {
      const asked = this.asked.hasValue() ? this.asked.value() : undefined;
      if (asked) untracked(() => this.writer.take(asked));
    });
  }

  /** Asked by the router before the screen is left: what was written is saved first. A draft of which nothing was ever written is gone. */
  async canLeave(): Promise<boolean> {
    const draft = this.draft();
    if (draft?.state === 'draft' && isBlank(this.content())) {
      await this.client.discardExercise(draft.id, { version: draft.version }).catch(() => undefined);
      return true;
    }
    if (await this.writer.flush()) return true;
    return new Promise((answer) => this.leaving.set(answer));
  }

  protected change(part: Partial<Content>): void {
    this.content.update((content) => ({ ...content, ...part }));
  }

  protected leave(go: boolean): void {
    this.leaving()?.(go);
    this.leaving.set(undefined);
  }

  protected toggle(key: string): void {
    this.open.update((now) => (now === key ? '' : key));
  }

  protected addStep(): void {
    const step = newStep();
    this.writing.forgive('steps');
    this.change({ steps: [...this.content().steps, step] });
    this.show(step.key);
  }

  protected addCriterion(): void {
    const criterion = newCriterion();
    this.writing.forgive('rubric');
    this.change({ rubric: [...this.content().rubric, criterion] });
    this.show(criterion.key);
  }

  protected setStep(at: number, step: ExerciseStep): void {
    this.change({ steps: replaced(this.content().steps, at, step) });
  }

  protected setCriterion(at: number, criterion: Criterion): void {
    this.change({ rubric: replaced(this.content().rubric, at, criterion) });
  }

  protected move(part: Part, from: number, to: number): void {
    this.change(part === 'steps' ? { steps: moved(this.content().steps, from, to) } : { rubric: moved(this.content().rubric, from, to) });
  }

  protected remove(part: Part, at: number): void {
    const { steps, rubric } = this.content();
    this.change(part === 'steps' ? { steps: without(steps, at) } : { rubric: without(rubric, at) });
    this.offerBack((now) => (part === 'steps' ? { steps: putBack(now.steps, at, steps) } : { rubric: putBack(now.rubric, at, rubric) }));
  }

  protected tookOutOfStep(key: string, back: Back<ExerciseStep>): void {
    this.offerBack(({ steps }) => ({ steps: steps.map((one) => (one.key === key ? back(one) : one)) }));
  }

  protected tookOutOfCriterion(key: string, back: Back<Criterion>): void {
    this.offerBack(({ rubric }) => ({ rubric: rubric.map((one) => (one.key === key ? back(one) : one)) }));
  }

  protected async publish(): Promise<void> {
    await this.attempt(async () => {
      const draft = (await this.writer.flush()) ? this.draft() : undefined;
      if (!draft) return this.showProblem();
      const { number } = await this.client.publishExercise(draft.id, { version: draft.version });
      this.toasts.show(this.t('exercises.edit.published', { number: number ?? 1 }));
      await this.router.navigate(['/exercises', draft.id]);
    });
  }

  /** Back to what was published; a draft that never was is gone. What another has just saved is shown first, and can be thrown away then. The undo writes it again. */
  protected async discard(): Promise<void> {
    await this.attempt(async () => {
      await this.writer.flush();
      const draft = this.draft();
      if (!draft || this.writer.theirs()) return this.showProblem();
      const before = this.content();
      const { id, state, version } = draft;
      await this.client.discardExercise(id, { version });
      this.draft.set(undefined);
      this.toasts.show(this.t('exercises.edit.discarded'), () => void this.writeAgain(draft, before));
      await this.router.navigate(state === 'draft' ? ['/exercises'] : ['/exercises', id]);
    });
  }

  /** The way back brings only what was taken out; what was written since stays. */
  private offerBack(back: (now: Content) => Partial<Content>): void {
    this.toasts.show(this.t('exercises.edit.removed'), () => this.change(back(this.content())));
  }

  /** Discarding was one change: what somebody else has written since stays. */
  private async writeAgain({ id, state, version }: ExerciseDraft, content: Content): Promise<void> {
    try {
      const again = state === 'draft'
        ? await this.client.writeExercise(content)
        : await this.client.changeExercise(id, { ...content, version: version + 1 });
      await this.router.navigate(['/exercises', again.id, 'edit']);
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    }
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.failure.set(undefined);
    try {
      await work();
    } catch (failure) {
      const refused = ApiError.from(failure);
      if (refused.fields.length) this.writing.refuse(refused.fields, this.content());
      else if (!this.writer.foundTheirs(refused)) this.failure.set(refused);
      this.showProblem();
    } finally {
      this.busy.set(false);
    }
  }

  /** Opens the first part with something wrong and brings its field, or its sentence, before the reader. */
  private showProblem(): void {
    const { steps, rubric } = this.content();
    const part = [...steps.map(({ key }) => ['steps', key] as const), ...rubric.map(({ key }) => ['rubric', key] as const)].find(([list, key]) => this.writing.hasProblems(`${list}.${key}`));
    const [other] = [...this.writing.problems().keys()].filter((path) => /\.(en|fr|rw)$/.test(path));
    if (other) this.writing.writeIn(other.slice(-2) as 'en' | 'fr' | 'rw');
    if (part) this.open.set(part[1]);
    afterNextRender(() => this.page.querySelector<HTMLElement>('[aria-invalid=true], .error')?.focus(), { injector: this.injector });
  }

  private show(key: string): void {
    this.open.set(key);
    afterNextRender(() => this.page.querySelector<HTMLElement>(`[data-part="${key}"] input`)?.focus(), { injector: this.injector });
  }
}

import { Component, computed, effect, inject, input, linkedSignal, untracked } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { form, required } from '@angular/forms/signals';
import type { AssignmentView, ExerciseStep } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, submitTo } from '@tendril/api-client';
import { draftOf } from '@tendril/session/drafts';
import { DraftMark, Failed, Icon, injectText, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { FORM } from '@tendril/ui/forms';
import { TalkFields } from './talk-fields';
import { NO_TALK, talkToSend } from './talk-on-paper';

/** Enters for a student what stands on a paper sheet. The attempt is marked as such, by whom and of which day; it is never silent. What is typed is kept on this device until then. */
@Component({
  selector: 'td-paper',
  imports: [...FORM, ChoiceOne, ChoiceSet, DraftMark, Failed, Icon, Notice, RouterLink, Skeleton, TalkFields],
  host: { class: 'work' },
  templateUrl: './paper.html',
})
export class Paper {
  readonly id = input.required<string>();
  readonly student = input.required<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly language = inject(LanguageStore).current;
  protected readonly assignment = apiResource<AssignmentView>(() => 'assignments/' + this.id());
  protected readonly refusal = computed(() => this.assignment.error() && ApiError.from(this.assignment.error()));
  private readonly steps = computed(() => (this.assignment.hasValue() ? this.assignment.value().given.steps : []));
  protected readonly name = computed(() => (this.assignment.hasValue() ? this.assignment.value().students.find((one) => one.id === this.student())?.name : undefined));

  /** Where the interview is asked for: several steps may ask about the one. */
  protected readonly interviewAt = computed(() => this.steps().find(({ evidence }) => evidence === 'interview')?.key);

  private readonly model = linkedSignal(() => ({
    writtenOn: '', interview: NO_TALK,
    answers: Object.fromEntries(this.steps().filter(({ evidence }) => evidence === 'text' || evidence === 'date').map(({ key }) => [key, ''])),
    one: Object.fromEntries(this.steps().filter(({ evidence }) => evidence === 'choice').map(({ key }) => [key, ''])),
    picked: Object.fromEntries(this.steps().filter(({ evidence }) => evidence === 'checklist').map(({ key }): [string, readonly string[]] => [key, []])),
  }));
  protected readonly form = form(this.model, (path) => required(path.writtenOn), { submission: { action: (root) => submitTo(root, () => this.enter()) } });

  protected readonly draft = draftOf(() => `paper:${this.id()}:${this.student()}`, this.model, () => 0);

  constructor() {
    effect(() => {
      if (this.name()) untracked(() => void this.draft.restore().catch(() => undefined));
    });
  }

  protected optionsOf({ options = [] }: ExerciseStep): Choice[] {
    return options.map(({ key, text }) => ({ value: key, label: text[this.language()] }));
  }

  private async enter(): Promise<void> {
    const { writtenOn, answers, one, picked, interview } = this.model();
    const talk = this.interviewAt() ? talkToSend(interview) : undefined;
    const chosen = Object.entries(one).filter(([, key]) => key).map(([step, key]): [string, string[]] => [step, [key]]);
    const ticked = Object.entries(picked).filter(([, keys]) => keys.length).map(([step, keys]): [string, string[]] => [step, [...keys]]);
    await this.client.enterPaper(this.id(), { studentId: this.student(), writtenOn, answers, picked: Object.fromEntries([...chosen, ...ticked]), ...(talk && { interview: talk }) });
    await this.draft.sent().catch(() => undefined);
    this.toasts.show(this.t('exercises.paper.entered', { name: this.name() ?? '' }));
    await this.router.navigate(['/exercises/assignments', this.id()], { queryParams: { student: this.student() } });
  }
}

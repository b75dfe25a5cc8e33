import { Component, computed, inject, input, signal } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { AssignExercise, CohortRow, ExerciseView } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List, submitTo } from '@tendril/api-client';
import { Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';
import { Choice, ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { FORM } from '@tendril/ui/forms';

interface Assigning {
  readonly cohortIds: readonly string[];
  readonly dueOn: string;
  readonly resubmission: AssignExercise['resubmission'] | '';
}

/** One exercise: what it is for, its steps and rubric, and the form that gives it to cohorts. */
@Component({
  selector: 'td-exercise',
  imports: [...FORM, ChoiceOne, ChoiceSet, Icon, Notice, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './exercise.html',
})
export class Exercise {
  readonly id = input.required<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly language = inject(LanguageStore).current;
  protected readonly exercise = apiResource<ExerciseView>(() => 'exercises/' + this.id());
  private readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  protected readonly refusal = computed(() => this.exercise.error() && ApiError.from(this.exercise.error()));
  protected readonly choices = computed(() => (this.cohorts.hasValue() ? this.cohorts.value().items : []).map(({ id, name }): Choice => ({ value: id, label: name })));
  protected readonly resubmissions = computed((): Choice<AssignExercise['resubmission']>[] => [
    { value: 'until-accepted', label: this.t('exercises.resubmission.until-accepted') },
    { value: 'none', label: this.t('exercises.resubmission.none') },
  ]);

  private readonly model = signal<Assigning>({ cohortIds: [], dueOn: '', resubmission: 'until-accepted' });
  protected readonly form = form(this.model, (path) => {
    validate(path.cohortIds, ({ value }) => (value().length ? undefined : { kind: 'choose_one' }));
    required(path.dueOn);
    required(path.resubmission);
  }, { submission: { action: (root) => submitTo(root, () => this.assign()) } });

  private async assign(): Promise<void> {
    const { cohortIds, dueOn, resubmission } = this.model();
    const row = await this.client.assign({ exerciseId: this.id(), cohortIds: [...cohortIds], dueOn, resubmission: resubmission || 'none' });
    this.toasts.show(this.t('exercises.assigned', { cohorts: row.cohorts.join(', ') }));
    await this.router.navigate(['/exercises/assignments', row.id]);
  }
}

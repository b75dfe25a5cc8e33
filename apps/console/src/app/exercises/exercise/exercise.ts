import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ExerciseRow, ExerciseVersionRow } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List } from '@tendril/api-client';
import { Failed, Formats, Icon, injectErrorText, injectPlural, injectText, LanguageStore, Notice, Pill, Skeleton, Toasts, useShortcuts } from '@tendril/ui';
import { Preview } from '../preview/preview';
import { StepKind } from '../step-kind';

/** One exercise: what it is for, its steps and rubric, its versions, and what can be done with it. */
@Component({
  selector: 'td-exercise',
  imports: [Failed, Icon, Notice, Pill, Preview, RouterLink, Skeleton, StepKind],
  host: { class: 'work' },
  templateUrl: './exercise.html',
})
export class Exercise {
  readonly id = input.required<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly exercise = apiResource<ExerciseRow>(() => 'exercises/' + this.id());
  protected readonly versions = apiResource<List<ExerciseVersionRow>>(() => `exercises/${this.id()}/versions`);
  protected readonly busy = signal(false);
  protected readonly previewing = signal(false);
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly refusal = computed(() => this.exercise.error() && ApiError.from(this.exercise.error()));

  constructor() {
    useShortcuts(
      { key: 'a', label: 'exercises.assign', run: () => void this.router.navigate(['/exercises/assign'], { queryParams: { exercise: this.id() } }) },
      { key: 'p', label: 'exercises.edit.preview', run: () => this.previewing.update((now) => !now) },
    );
  }

  /** A built-in one is changed by changing a copy of it. */
  protected copy(): Promise<void> {
    return this.attempt(async () => {
      const { id } = await this.client.copyExercise(this.id());
      this.toasts.show(this.t('exercises.copied'));
      await this.router.navigate(['/exercises', id, 'edit']);
    });
  }

  protected retire(): Promise<void> {
    return this.attempt(async () => {
      this.exercise.set(await this.client.retireExercise(this.id()));
      this.toasts.show(this.t('exercises.wasRetired'), () => void this.bringBack());
    });
  }

  protected bringBack(): Promise<void> {
    return this.attempt(async () => this.exercise.set(await this.client.bringExerciseBack(this.id())));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refused.set(undefined);
    await work().catch((failure: unknown) => this.refused.set(ApiError.from(failure)));
    this.busy.set(false);
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentView } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient } from '@tendril/api-client';
import { Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';

/** One assignment: how far each student is with it. */
@Component({
  selector: 'td-assignment',
  imports: [Icon, Notice, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './assignment.html',
})
export class Assignment {
  readonly id = input.required<string>();

  private readonly client = inject(ExercisesClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly assignment = apiResource<AssignmentView>(() => 'assignments/' + this.id());
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly refusal = computed(() => this.refused() ?? (this.assignment.error() && ApiError.from(this.assignment.error())));

  protected again(): void {
    this.refused.set(undefined);
    this.assignment.reload();
  }

  protected async withdraw(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.withdrawAssignment(this.id());
      this.toasts.show(this.t('exercises.wasWithdrawn'));
      this.assignment.reload();
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

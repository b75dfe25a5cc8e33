import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentRow, AssignmentView, WorkState } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List } from '@tendril/api-client';
import { Dialog, Empty, Formats, Icon, type IconName, injectErrorText, injectText, LanguageStore, Notice, Pill, Skeleton, Toasts, type Tone } from '@tendril/ui';

const LOOKS: Record<WorkState, readonly [IconName, Tone]> = {
  'not-begun': ['idle', 'none'], draft: ['edit', 'none'], submitted: ['reviews', 'warn'], returned: ['undo', 'info'], accepted: ['ok', 'ok'],
};

/** One assignment: how far each student is with it. */
@Component({
  selector: 'td-assignment',
  imports: [Dialog, Empty, Icon, Notice, Pill, RouterLink, Skeleton],
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
  protected readonly looks = LOOKS;
  private readonly others = apiResource<List<AssignmentRow>>(() => 'assignments');
  /** The same exercise for the same day, given to other cohorts: one press away. */
  protected readonly together = computed(() => {
    const one = this.assignment.hasValue() ? this.assignment.value() : undefined;
    const all = this.others.hasValue() ? this.others.value().items : [];
    const same = all.filter((other) => other.dueOn === one?.dueOn && other.exercise.en === one.exercise.en && !other.withdrawnAt);
    return same.length > 1 ? same.sort((a, b) => a.cohorts.join().localeCompare(b.cohorts.join())) : [];
  });
  protected readonly asking = signal(false);
  protected readonly busy = signal(false);
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly refusal = computed(() => this.refused() ?? (this.assignment.error() && ApiError.from(this.assignment.error())));

  protected again(): void {
    this.refused.set(undefined);
    this.assignment.reload();
  }

  protected async withdraw(): Promise<void> {
    if (this.busy()) return;
    this.asking.set(false);
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

import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { form, required, validate } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import type { AssignmentEffect, AssignmentRow, AssignmentView, ChangeAssignment } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, orSeen, submitTo } from '@tendril/api-client';
import { Dialog, differing, Failed, Formats, Icon, injectErrorText, injectText, LanguageStore, Skeleton, Stale, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { AssignmentFields } from '../assign/assignment-fields';
import { everyStudent } from '../assign/audience';
import { hasNobody, rulesIn, USUAL, type Wanted, wantedOf } from '../assign/wanted';
import { Effect } from './effect';

/** Changes an assignment. What that does to work already begun is said before it is done. */
@Component({
  selector: 'td-change',
  imports: [...FORM, AssignmentFields, Dialog, Effect, Failed, Icon, RouterLink, Skeleton, Stale],
  host: { class: 'work' },
  templateUrl: './change.html',
})
export class Change {
  readonly id = input.required<string>();

  private readonly client = inject(ExercisesClient);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  private readonly formats = inject(Formats);
  private readonly fields = viewChild(AssignmentFields);
  protected readonly language = inject(LanguageStore).current;
  protected readonly assignment = apiResource<AssignmentView>(() => 'assignments/' + this.id());
  protected readonly students = everyStudent();
  protected readonly refusal = computed(() => {
    const failure = this.assignment.error() ?? this.students.error();
    return failure && ApiError.from(failure);
  });
  protected readonly given = computed(() => {
    const { cohortIds, cohorts } = this.assignment.value() ?? { cohortIds: [], cohorts: [] };
    return cohortIds.map((id, place) => ({ id, name: cohorts[place] ?? '' }));
  });
  /** What would happen, while the question stands. */
  protected readonly effect = signal<AssignmentEffect | undefined>(undefined);
  protected readonly busy = signal(false);
  /** How the assignment stands after somebody else has changed it. */
  protected readonly theirs = signal<AssignmentRow | undefined>(undefined);
  private readonly version = signal(0);
  protected readonly differences = computed(() => {
    const [now, mine] = [this.theirs(), this.model()];
    if (!now) return [];
    const day = (date: string | null) => (date ? this.formats.date(date, 'long') : '');
    const rule = (group: string, value: string) => value && this.t(`exercises.${group}.${value}`);
    return differing([
      { label: this.t('exercises.dueOn'), now: day(now.dueOn), mine: day(mine.dueOn) },
      { label: this.t('exercises.give.opensOn'), now: day(now.opensOn), mine: day(mine.opensOn) },
      { label: this.t('exercises.give.closesOn'), now: day(now.closesOn), mine: day(mine.closesOn) },
      { label: this.t('exercises.give.late'), now: rule('late', now.late), mine: rule('late', mine.late) },
      { label: this.t('exercises.sendAgain'), now: rule('resubmission', now.resubmission), mine: rule('resubmission', mine.resubmission) },
      { label: this.t('exercises.cohorts'), now: this.fields()?.cohortNames(now.cohortIds) ?? '', mine: this.fields()?.cohortNames(mine.cohortIds) ?? '' },
    ]);
  });

  private readonly model = signal<Wanted>(USUAL);
  /** The assignment as the form began. */
  private readonly taken = signal<Wanted>(USUAL);
  protected readonly form = form(this.model, (path) => {
    required(path.dueOn);
    required(path.attempts, { when: ({ valueOf }) => valueOf(path.resubmission) === 'times' });
    validate(path.cohortIds, ({ valueOf }) => (hasNobody({ ...USUAL, cohortIds: valueOf(path.cohortIds), studentIds: valueOf(path.studentIds) }) ? { kind: 'nobody' } : undefined));
  }, { submission: { action: (root) => submitTo(root, () => this.ask()) } });

  constructor() {
    effect(() => {
      const row = this.assignment.hasValue() ? this.assignment.value() : undefined;
      if (row) untracked(() => this.take(row, row.students));
    });
  }

  protected again(): void {
    this.assignment.reload();
    this.students.reload();
  }

  protected takeTheirs(): void {
    const row = this.theirs();
    if (row && this.assignment.hasValue()) this.take(row, this.assignment.value().students);
    this.assignment.reload();
  }

  /** After the effects were read. */
  protected async change(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.effect.set(undefined);
    try {
      await this.orSeen(() => this.client.changeAssignment(this.id(), this.body()));
      this.toasts.show(this.t('exercises.wasChanged'));
      await this.router.navigate(['/exercises/assignments', this.id()]);
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private async ask(): Promise<void> {
    this.effect.set(await this.orSeen(() => this.client.effectOfChange(this.id(), this.body())));
  }

  /** After somebody else's change the form goes on from how the assignment stands now: sending it again writes what is in the form. */
  private orSeen<T>(work: () => Promise<T>): Promise<T> {
    return orSeen(work, (current: AssignmentRow) => {
      this.theirs.set(current);
      this.version.set(current.version);
    });
  }

  private take(row: AssignmentRow, students: AssignmentView['students']): void {
    this.model.set(wantedOf(row, students));
    this.taken.set(this.model());
    this.version.set(row.version);
    this.theirs.set(undefined);
  }

  /** An audience that was not touched is left out, and stays: part of it may be closed, or no longer the member's to choose. */
  private body(): ChangeAssignment {
    const [wanted, before] = [this.model(), this.taken()];
    return {
      ...(isOther(wanted.cohortIds, before.cohortIds) && { cohortIds: [...wanted.cohortIds] }), ...(isOther(wanted.studentIds, before.studentIds) && { studentIds: [...wanted.studentIds] }),
      ...rulesIn(wanted), version: this.version(),
    };
  }
}

const isOther = (now: readonly string[], before: readonly string[]): boolean => now.length !== before.length || now.some((one) => !before.includes(one));

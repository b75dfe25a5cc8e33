import { Component, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { CohortRow, MovedStudent } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { Dialog, injectPlural, injectText, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../school-day';
import type { ListedStudent } from './student-list';
import type { StudentsData } from './students-data';

/** Several students to another cohort from a day on: all or none. */
@Component({
  selector: 'td-move-students',
  imports: [...FORM, Dialog],
  template: `
    <td-dialog [heading]="tn('students.moveAllTitle', students().length)" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <td-field [label]="t('students.toCohort')">
          <select tdInput [formField]="form.cohortId"><option value=""></option>@for (one of cohorts.value()?.items; track one.id) {<option [value]="one.id">{{ one.name }}, {{ one.academicYear }}</option>}</select>
        </td-field>
        <td-field [label]="t('students.from')" [hint]="t('students.fromHint')"><input tdInput type="date" [formField]="form.from"></td-field>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ tn('students.moveAllSave', students().length) }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class MoveStudents {
  readonly students = input.required<readonly ListedStudent[]>();
  /** Read anew, also when the move is taken back and this form is gone. */
  readonly data = input.required<StudentsData>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  private readonly model = signal({ cohortId: '', from: injectToday()() });
  protected readonly form = form(this.model, (path) => {
    required(path.cohortId);
    required(path.from);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  private async save(): Promise<void> {
    const { from } = this.model();
    const { items } = await this.client.moveStudents({ ...this.model(), studentIds: this.students().map(({ id }) => id) });
    const back = items.every(({ cohortId }) => cohortId) && items.length ? () => void this.moveBack(items, from) : undefined;
    this.toasts.show(this.tn('students.movedAll', items.length), back);
    this.data().reload();
    this.closed.emit();
  }

  /** Each to the cohort of before, from the same day: as if it had never been. */
  private async moveBack(moved: readonly MovedStudent[], from: string): Promise<void> {
    try {
      for (const [cohortId, all] of Map.groupBy(moved, (one) => one.cohortId ?? '')) await this.client.moveStudents({ cohortId, from, studentIds: all.map(({ studentId }) => studentId) });
    } catch (failure) {
      this.toasts.refuse(ApiError.from(failure));
    } finally {
      this.data().reload();
    }
  }
}

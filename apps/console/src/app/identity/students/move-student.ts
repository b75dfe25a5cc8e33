import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { CohortRow, StudentView } from '@tendril/contracts';
import { apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { Dialog, injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../school-day';

/** To another cohort from a day on, or back to the school. */
@Component({
  selector: 'td-move-student',
  imports: [...FORM, Dialog],
  template: `
    <td-dialog [heading]="t(here() ? 'students.moveTitle' : 'students.backTitle')" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <td-field [label]="t('students.toCohort')">
          <select tdInput [formField]="form.cohortId"><option value=""></option>@for (one of offered(); track one.id) {<option [value]="one.id">{{ one.name }}, {{ one.academicYear }}</option>}</select>
        </td-field>
        <td-field [label]="t('students.from')" [hint]="t('students.fromHint')"><input tdInput type="date" [formField]="form.from"></td-field>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t(here() ? 'students.moveSave' : 'students.backSave') }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class MoveStudent {
  readonly student = input.required<StudentView>();
  readonly moved = output<{ before: StudentView; after: StudentView; from: string }>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  private readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  /** The cohort without an end; null for one who leaves or has left. */
  private readonly openSpan = computed(() => this.student().enrolments.find((one) => one.until === null) ?? null);
  protected readonly here = computed(() => this.openSpan() !== null);
  protected readonly offered = computed(() => (this.cohorts.hasValue() ? this.cohorts.value().items : []).filter((one) => one.id !== this.openSpan()?.cohortId));
  private readonly model = signal({ cohortId: '', from: injectToday()() });
  protected readonly form = form(this.model, (path) => {
    required(path.cohortId);
    required(path.from);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  private async save(): Promise<void> {
    const [before, { from }] = [this.student(), this.model()];
    this.moved.emit({ before, from, after: await this.client.moveStudent(before.id, this.model()) });
  }
}

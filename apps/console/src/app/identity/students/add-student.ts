import { Component, inject, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { CohortRow, StudentView } from '@tendril/contracts';
import { apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { Dialog, injectText, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { calledName } from './student-list';

/** A student entered by hand; the user name is made of the names. */
@Component({
  selector: 'td-add-student',
  imports: [...FORM, Dialog],
  template: `
    <td-dialog [heading]="t('students.addTitle')" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <div class="pair">
          <td-field [label]="t('settings.givenName')"><input tdInput autocomplete="off" [formField]="form.givenName"></td-field>
          <td-field [label]="t('settings.familyName')"><input tdInput autocomplete="off" [formField]="form.familyName"></td-field>
        </div>
        <td-field [label]="t('students.preferredName')" [optional]="true"><input tdInput autocomplete="off" [formField]="form.preferredName"></td-field>
        <td-field [label]="t('students.cohort')">
          <select tdInput [formField]="form.cohortId"><option value=""></option>@if (cohorts.hasValue()) {@for (one of cohorts.value().items; track one.id) {<option [value]="one.id">{{ one.name }}, {{ one.academicYear }}</option>}}</select>
        </td-field>
        <div class="pair">
          <td-field [label]="t('students.birthDate')" [optional]="true" [hint]="t('students.birthHint')"><input tdInput type="date" [formField]="form.birthDate"></td-field>
          <td-field [label]="t('students.externalId')" [optional]="true" [hint]="t('students.externalHint')"><input tdInput autocomplete="off" [formField]="form.externalId"></td-field>
        </div>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('students.addSave') }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class AddStudent {
  readonly added = output<StudentView>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  private readonly model = signal({ givenName: '', familyName: '', preferredName: '', birthDate: '', externalId: '', cohortId: '' });
  protected readonly form = form(this.model, (path) => {
    required(path.givenName);
    required(path.familyName);
    required(path.cohortId);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  private async save(): Promise<void> {
    const { preferredName, birthDate, externalId, ...values } = this.model();
    const student = await this.client.addStudent({ ...values, preferredName: preferredName.trim() || null, birthDate: birthDate || null, externalId: externalId.trim() || null });
    this.toasts.show(this.t('students.added', { name: calledName(student), username: student.username }));
    this.added.emit(student);
  }
}

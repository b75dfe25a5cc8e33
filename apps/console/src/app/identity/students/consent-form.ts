import { Component, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { StudentView } from '@tendril/contracts';
import { IdentityClient, submitTo } from '@tendril/api-client';
import { injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

const NEW = { guardianName: '', relation: '', givenOn: '' };

/** A guardian's yes, taken down from the signed paper. */
@Component({
  selector: 'td-consent-form',
  imports: [...FORM],
  template: `
    <form class="form" [formRoot]="form">
      <td-field [label]="t('students.guardian')"><input tdInput [formField]="form.guardianName"></td-field>
      <div class="pair">
        <td-field [label]="t('students.relation')"><input tdInput [formField]="form.relation"></td-field>
        <td-field [label]="t('students.givenOn')"><input tdInput type="date" [formField]="form.givenOn"></td-field>
      </div>
      <td-form-error [of]="form" />
      <p class="actions"><button class="btn" [class.busy]="form().submitting()">{{ t('students.recordConsent') }}</button></p>
    </form>
  `,
})
export class ConsentForm {
  readonly studentId = input.required<string>();
  readonly recorded = output<StudentView>();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  private readonly model = signal(NEW);
  protected readonly form = form(this.model, (path) => {
    required(path.guardianName);
    required(path.relation);
    required(path.givenOn);
  }, { submission: { action: (root) => submitTo(root, () => this.save()) } });

  private async save(): Promise<void> {
    this.recorded.emit(await this.client.recordConsent(this.studentId(), { ...this.model(), purpose: 'mentoring', note: '' }));
    this.model.set(NEW);
    this.form().reset();
  }
}

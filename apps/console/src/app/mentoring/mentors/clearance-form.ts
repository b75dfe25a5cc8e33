import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { MentorRow } from '@tendril/contracts';
import { MentoringClient, submitTo } from '@tendril/api-client';
import { injectText, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { dayFromNow } from './clearance';

/** A mentor's check of records was seen again. */
@Component({
  selector: 'td-clearance-form',
  imports: [...FORM],
  template: `
    <form class="form" [formRoot]="form">
      <p>{{ mentor().givenName }} {{ mentor().familyName }}</p>
      <div class="pair">
        <td-field [label]="t('mentors.checkedOn')"><input tdInput type="date" [formField]="form.checkedOn"></td-field>
        <td-field [label]="t('mentors.validUntil')"><input tdInput type="date" [formField]="form.validUntil"></td-field>
      </div>
      <p class="small muted">{{ t('mentors.clearanceHint') }}</p>
      <td-form-error [of]="form" />
      <button class="btn primary" [class.busy]="form().submitting()">{{ t('mentors.record') }}</button>
    </form>
  `,
})
export class ClearanceForm {
  readonly mentor = input.required<MentorRow>();
  /** How many days a clearance lasts by the school's rule. */
  readonly days = input.required<number>();
  readonly recorded = output();

  private readonly client = inject(MentoringClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  private readonly model = linkedSignal(() => ({ checkedOn: '', validUntil: dayFromNow(this.days()) }));
  protected readonly form = form(this.model, (path) => {
    required(path.checkedOn);
    required(path.validUntil);
  }, { submission: { action: (root) => submitTo(root, () => this.record()) } });

  private async record(): Promise<void> {
    const mentor = await this.client.recordClearance(this.mentor().id, this.model());
    this.toasts.show(this.t('mentors.recorded', { name: mentor.givenName }));
    this.recorded.emit();
  }
}

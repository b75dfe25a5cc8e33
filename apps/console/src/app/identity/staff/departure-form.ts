import { Component, computed, inject, input, output, signal } from '@angular/core';
import { form, required } from '@angular/forms/signals';
import type { StaffRow } from '@tendril/contracts';
import { IdentityClient, submitTo } from '@tendril/api-client';
import { Dialog, injectPlural, injectText } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { injectToday } from '../school-day';

/** A member of staff leaves, and somebody takes the caseload over without a day between. */
@Component({
  selector: 'td-departure-form',
  imports: [...FORM, Dialog],
  template: `
    <td-dialog [heading]="t('settings.departureOf', { name: person().givenName })" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <p>{{ t('settings.departureHint') }}</p>
        <td-field [label]="t('settings.leavesOn')" [hint]="t('settings.leavesOnHint')"><input tdInput type="date" [formField]="form.on"></td-field>
        <td-field [label]="t('settings.handOverTo')" [hint]="tn('settings.handOverHint', person().students)">
          <select tdInput [formField]="form.handOverTo"><option value="">{{ t('settings.nobody') }}</option>@for (one of successors(); track one.id) {<option [value]="one.id">{{ one.givenName }} {{ one.familyName }}</option>}</select>
        </td-field>
        <td-form-error [of]="form" />
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('settings.saveDeparture') }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class DepartureForm {
  readonly person = input.required<StaffRow>();
  readonly staff = input.required<readonly StaffRow[]>();
  readonly saved = output<StaffRow>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly successors = computed(() => this.staff().filter(({ id, state }) => id !== this.person().id && state === 'active'));
  private readonly model = signal({ on: injectToday()(), handOverTo: '' });
  protected readonly form = form(this.model, (path) => required(path.on), { submission: { action: (root) => submitTo(root, () => this.save()) } });

  private async save(): Promise<void> {
    const { on, handOverTo } = this.model();
    this.saved.emit(await this.client.staffLeaves(this.person().id, { on, handOverTo: handOverTo || null }));
  }
}

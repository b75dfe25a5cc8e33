import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { form } from '@angular/forms/signals';
import type { StaffRow } from '@tendril/contracts';
import { IdentityClient, orSeen, submitTo } from '@tendril/api-client';
import { Dialog, differing, injectText, Stale } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

/** Counsellor or administrator. It counts from the person's next request. */
@Component({
  selector: 'td-role-form',
  imports: [...FORM, Dialog, Stale],
  template: `
    <td-dialog [heading]="t('settings.roleOf', { name: person().givenName })" [open]="true" (openChange)="$event || closed.emit()">
      <form class="form" [formRoot]="form">
        <td-field [label]="t('settings.newRole')" [hint]="t('settings.roleHint')"><select tdInput [formField]="form.role"><option value="counsellor">{{ t('roles.counsellor') }}</option><option value="admin">{{ t('roles.admin') }}</option></select></td-field>
        <td-form-error [of]="form" />
        @if (theirs()) {<td-stale [differences]="differences()" (taken)="takeTheirs()" />}
        <p class="actions"><button class="btn primary" [class.busy]="form().submitting()">{{ t('settings.saveRole') }}</button></p>
      </form>
    </td-dialog>
  `,
})
export class RoleForm {
  readonly person = input.required<StaffRow>();
  readonly saved = output<{ before: StaffRow; after: StaffRow }>();
  readonly closed = output();

  private readonly client = inject(IdentityClient);
  protected readonly t = injectText();
  protected readonly theirs = signal<StaffRow | null>(null);
  private readonly model = linkedSignal(() => ({ role: this.person().role }));
  protected readonly form = form(this.model, () => undefined, { submission: { action: (root) => submitTo(root, () => this.save()) } });
  protected readonly differences = computed(() => {
    const theirs = this.theirs();
    return theirs ? differing([{ label: this.t('settings.role'), now: this.t('roles.' + theirs.role), mine: this.t('roles.' + this.model().role) }]) : [];
  });

  protected takeTheirs(): void {
    this.model.set({ role: (this.theirs() ?? this.person()).role });
  }

  private async save(): Promise<void> {
    const before = this.theirs() ?? this.person();
    const after = await orSeen(() => this.client.changeStaffRole(before.id, { ...this.model(), version: before.version }), (current) => this.theirs.set(current));
    this.saved.emit({ before, after });
  }
}

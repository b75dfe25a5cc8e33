import { Component, computed, inject, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import type { StaffRole, StaffRow } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { Failed, Formats, injectErrorText, injectText, Notice, Pill, Skeleton, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';
import { CaseloadForm } from './caseload-form';
import { DepartureForm } from './departure-form';
import { RoleForm } from './role-form';

const NEW = { givenName: '', familyName: '', email: '', role: 'counsellor' as StaffRole };

/** Who works here, with which role and caseload. */
@Component({
  selector: 'td-staff',
  imports: [...FORM, CaseloadForm, DepartureForm, Failed, Notice, Pill, RoleForm, Skeleton],
  host: { class: 'stack s5' },
  templateUrl: './staff.html',
})
export class Staff {
  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly errorText = injectErrorText();
  protected readonly mayChange = injectIsAdmin();
  protected readonly staff = apiResource<List<StaffRow>>(() => 'staff');
  protected readonly refusal = signal<ApiError | null>(null);
  /** Those who work here, then those who have left. */
  protected readonly people = computed(() => {
    const all = this.staff.hasValue() ? this.staff.value().items : [];
    return [...all.filter(({ state }) => state !== 'left'), ...all.filter(({ state }) => state === 'left')];
  });

  /** Whose dialog is open, and which. */
  protected readonly at = signal<{ person: StaffRow; act: 'caseload' | 'role' | 'departure' } | null>(null);

  private readonly model = signal(NEW);
  protected readonly form = form(this.model, (path) => {
    required(path.givenName);
    required(path.familyName);
    required(path.email);
    email(path.email);
  }, { submission: { action: (root) => submitTo(root, () => this.invite()) } });

  protected cohortNames({ cohorts }: StaffRow): string {
    return cohorts.map((one) => one.name).join(', ');
  }

  protected caseloadOf(person: StaffRow): string {
    if (person.state === 'left') return person.handOverTo ? this.t('settings.goesTo', { name: person.handOverTo.name }) : '';
    return this.cohortNames(person) || this.t(person.role === 'admin' ? 'settings.wholeSchool' : 'settings.noCaseload');
  }

  protected caseloadSaved(): void {
    this.close();
    this.toasts.show(this.t('settings.caseloadSaved'));
  }

  protected roleSaved({ before, after }: { before: StaffRow; after: StaffRow }): void {
    this.close();
    this.toasts.show(this.t('settings.roleSaved', { name: after.givenName }), () => void this.again(() => this.client.changeStaffRole(before.id, { role: before.role, version: after.version })));
  }

  protected left(person: StaffRow): void {
    this.close();
    this.toasts.show(this.t(person.state === 'left' ? 'settings.hasLeft' : 'settings.willLeave', { name: person.givenName }));
  }

  protected stays({ id, givenName, leavesOn, handOverTo }: StaffRow): void {
    this.close();
    this.toasts.show(this.t('settings.stays', { name: givenName }), () => void this.again(() => this.client.staffLeaves(id, { on: leavesOn ?? '', handOverTo: handOverTo?.id ?? null })));
  }

  protected close(): void {
    this.at.set(null);
    this.staff.reload();
  }

  protected async resend({ id, email: address }: StaffRow): Promise<void> {
    this.refusal.set(null);
    try {
      await this.client.sendInvitationAgain(id);
      this.toasts.show(this.t('settings.sentAgain', { email: address ?? '' }));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    }
  }

  /** Makes it as it was before. */
  private async again(write: () => Promise<unknown>): Promise<void> {
    await write().catch((failure: unknown) => this.toasts.refuse(ApiError.from(failure)));
    this.staff.reload();
  }

  private async invite(): Promise<void> {
    await this.client.inviteStaff(this.model());
    this.toasts.show(this.t('settings.invited', { email: this.model().email }));
    this.model.set(NEW);
    this.form().reset();
    this.staff.reload();
  }
}

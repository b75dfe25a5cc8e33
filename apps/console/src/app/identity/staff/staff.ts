import { Component, computed, inject, signal } from '@angular/core';
import { email, form, required } from '@angular/forms/signals';
import type { CohortRow, StaffRole, StaffRow } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List, submitTo } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Dialog, injectErrorText, injectText, Notice, Skeleton, Toasts } from '@tendril/ui';
import { FORM } from '@tendril/ui/forms';

const NEW = { givenName: '', familyName: '', email: '', role: 'counsellor' as StaffRole };

/** Who works here, with which role and caseload. */
@Component({
  selector: 'td-staff',
  imports: [...FORM, Dialog, Notice, Skeleton],
  host: { class: 'stack s5' },
  templateUrl: './staff.html',
})
export class Staff {
  private readonly client = inject(IdentityClient);
  private readonly session = inject(SessionStore);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly staff = apiResource<List<StaffRow>>(() => 'staff');
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  protected readonly failed = computed(() => this.staff.error() && ApiError.from(this.staff.error()));
  protected readonly refusal = signal<ApiError | null>(null);
  protected readonly mayChange = computed(() => this.session.member()?.role === 'admin');

  /** Whose caseload is being edited, and the cohorts ticked so far. */
  protected readonly editing = signal<StaffRow | null>(null);
  protected readonly chosen = signal<ReadonlySet<string>>(new Set());
  private singles: string[] = [];

  private readonly model = signal(NEW);
  protected readonly form = form(this.model, (path) => {
    required(path.givenName);
    required(path.familyName);
    required(path.email);
    email(path.email);
  }, { submission: { action: (root) => submitTo(root, () => this.invite()) } });

  protected async edit(person: StaffRow): Promise<void> {
    await this.attempt(async () => {
      const caseload = await this.client.caseload(person.id);
      this.singles = caseload.students.map((one) => one.id);
      this.chosen.set(new Set(caseload.cohorts.map((one) => one.id)));
      this.editing.set(person);
    });
  }

  protected toggle(cohortId: string): void {
    this.chosen.update((ids) => {
      const next = new Set(ids);
      if (!next.delete(cohortId)) next.add(cohortId);
      return next;
    });
  }

  protected saveCaseload(person: StaffRow): Promise<void> {
    return this.attempt(async () => {
      await this.client.setCaseload(person.id, { cohortIds: [...this.chosen()], studentIds: this.singles });
      this.editing.set(null);
      this.toasts.show(this.t('settings.caseloadSaved'));
      this.staff.reload();
      this.cohorts.reload();
    });
  }

  protected resend(person: StaffRow): Promise<void> {
    return this.attempt(async () => {
      await this.client.sendInvitationAgain(person.id);
      this.toasts.show(this.t('settings.sentAgain'));
    });
  }

  protected cohortNames({ cohorts }: StaffRow): string {
    return cohorts.map((one) => one.name).join(', ');
  }

  private async invite(): Promise<void> {
    await this.client.inviteStaff(this.model());
    this.toasts.show(this.t('settings.invited', { email: this.model().email }));
    this.model.set(NEW);
    this.form().reset();
    this.staff.reload();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(null);
    await work().catch((failure: unknown) => this.refusal.set(ApiError.from(failure)));
  }
}

import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StudentRow, StudentView } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Formats, injectErrorText, injectText, Notice, Panel, Pill, Skeleton } from '@tendril/ui';
import { ConsentForm } from './consent-form';

/** All students of a caseload at once, filtered here, with one of them beside the list. */
@Component({
  selector: 'td-students',
  imports: [ConsentForm, Notice, Panel, Pill, RouterLink, Skeleton],
  host: { class: 'split' },
  templateUrl: './students.html',
})
export class Students {
  private readonly client = inject(IdentityClient);
  private readonly session = inject(SessionStore);
  protected readonly isAdmin = computed(() => this.session.member()?.role === 'admin');
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly students = apiResource<List<StudentRow>>(() => 'students');
  protected readonly failed = computed(() => this.students.error() && ApiError.from(this.students.error()));
  protected readonly search = signal('');
  protected readonly cohort = signal('');
  protected readonly openId = signal<string | undefined>(undefined);
  private readonly answer = apiResource<StudentView>(() => (this.openId() ? `students/${this.openId()}` : undefined));
  protected readonly student = linkedSignal(() => (this.answer.hasValue() ? this.answer.value() : undefined));
  protected readonly newPin = linkedSignal<string | undefined, { username: string; pin: string } | null>({ source: this.openId, computation: () => null });
  protected readonly refusal = linkedSignal<string | undefined, ApiError | null>({ source: this.openId, computation: () => null });

  private readonly all = computed(() => (this.students.hasValue() ? this.students.value().items : []));
  protected readonly cohorts = computed(() => [...new Set(this.all().flatMap((one) => one.cohort ?? []))].sort());
  protected readonly shown = computed(() => {
    const wanted = plain(this.search());
    return this.all().filter((one) => (!this.cohort() || one.cohort === this.cohort()) && plain(`${one.givenName} ${one.familyName} ${one.preferredName ?? ''}`).includes(wanted));
  });
  protected readonly total = computed(() => this.all().length);

  protected readonly place = computed(() => this.shown().findIndex((one) => one.id === this.openId()));

  protected step(by: number): void {
    const next = this.shown()[this.place() + by];
    if (next) this.openId.set(next.id);
  }

  protected async makePin(student: StudentView): Promise<void> {
    await this.attempt(async () => this.newPin.set(await this.client.newPin(student.id)));
  }

  protected async withdraw(consentId: string): Promise<void> {
    await this.attempt(async () => this.took(await this.client.withdrawConsent(consentId, { withdrawnOn: new Date().toISOString().slice(0, 10) })));
  }

  protected took(student: StudentView): void {
    this.student.set(student);
    this.students.reload();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(null);
    await work().catch((failure: unknown) => this.refusal.set(ApiError.from(failure)));
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

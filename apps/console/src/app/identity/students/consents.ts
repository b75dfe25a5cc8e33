import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { Consent, StudentView } from '@tendril/contracts';
import { ApiError, IdentityClient } from '@tendril/api-client';
import { Formats, injectErrorText, injectText, Notice, Pill, Toasts } from '@tendril/ui';
import { injectToday } from '../school-day';
import { ConsentForm } from './consent-form';

/** The guardian's yes: how it stands, who took it down, and its withdrawal. */
@Component({
  selector: 'td-consents',
  imports: [ConsentForm, Notice, Pill],
  template: `
    <section class="record-part" aria-labelledby="consent">
      <div class="row between"><h2 id="consent">{{ t('students.consent') }}</h2>
        @switch (student().consent) {
          @case ('missing') {<td-pill tone="warn" icon="alert">{{ t('students.consentState.missing') }}</td-pill>}
          @case ('given') {<td-pill tone="ok" icon="ok">{{ t('students.consentState.given') }}</td-pill>}
          @default {<td-pill icon="ok">{{ t('students.consentState.not-needed') }}</td-pill>}
        }
      </div>
      <div role="alert">@if (refusal(); as problem) {<td-notice icon="alert" tone="danger">{{ errorText(problem.code, problem.params) }}</td-notice>}</div>
      @for (consent of student().consents; track consent.id) {
        <div class="note stack s1">
          <p><b>{{ consent.guardianName }}</b>, {{ consent.relation }}, {{ formats.date(consent.givenOn, 'long') }}</p>
          <p class="small muted">{{ t('students.recordedBy', { name: consent.recordedBy }) }}</p>
          @if (consent.withdrawnOn) {<p>{{ t('students.withdrawnOn', { date: formats.date(consent.withdrawnOn, 'long') }) }}</p>}
          @else {<p><button type="button" class="btn" [disabled]="busy()" (click)="withdraw(consent)">{{ t('students.withdraw') }}</button></p>}
        </div>
      }
      @if (open()) {<td-consent-form [studentId]="student().id" (recorded)="recorded($event)" />}
      @else {<p><button type="button" class="btn" (click)="open.set(true)">{{ t('students.newConsent') }}</button></p>}
    </section>
  `,
})
export class Consents {
  readonly student = input.required<StudentView>();
  readonly changed = output<StudentView>();

  private readonly client = inject(IdentityClient);
  private readonly toasts = inject(Toasts);
  private readonly today = injectToday();
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly busy = signal(false);
  protected readonly refusal = linkedSignal<string, ApiError | null>({ source: () => this.student().id, computation: () => null });
  /** Ready to be filled in where one is missing. */
  protected readonly open = linkedSignal(() => this.student().consent === 'missing');

  /** The form closes, and what was taken down stands above it; a mistake is put right by its withdrawal. */
  protected recorded(student: StudentView): void {
    const before = new Set(this.student().consents.map(({ id }) => id));
    const [added] = student.consents.filter(({ id }) => !before.has(id));
    this.changed.emit(student);
    this.open.set(false);
    if (added) this.toasts.show(this.t('students.consentRecorded', { guardian: added.guardianName }));
  }

  protected async withdraw({ id }: Consent): Promise<void> {
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.changed.emit(await this.client.withdrawConsent(id, { withdrawnOn: this.today() }));
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.busy.set(false);
    }
  }
}

import { afterNextRender, Component, inject, Injector, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CohortRow, PinSlips } from '@tendril/contracts';
import { ApiError, apiResource, IdentityClient, List } from '@tendril/api-client';
import { injectErrorText, injectText, Notice } from '@tendril/ui';

/** New PINs of one cohort on cards to cut out. They are shown on this page alone and kept nowhere. */
@Component({
  selector: 'td-slips',
  imports: [Notice, RouterLink],
  host: { class: 'work' },
  template: `
    <header class="head"><h1>{{ t('students.slips') }}</h1><span class="push"></span><a class="btn" routerLink="/students">{{ t('roster.back') }}</a></header>
    <div class="scroll pad grow">
      <div role="alert">@if (refusal(); as problem) {<td-notice icon="alert" tone="danger">{{ errorText(problem.code, problem.params) }}</td-notice>}</div>
      <section class="form no-print">
        <p>{{ t('students.slipsHint') }}</p>
        <div class="field"><label for="cohort">{{ t('students.cohort') }}</label>
        <select id="cohort" class="in" (change)="cohort.set($any($event.target).value)">@if (cohorts.hasValue()) {@for (one of cohorts.value().items; track one.id) {<option [value]="one.id">{{ one.name }} ({{ one.students }})</option>}}</select></div>
        <p class="actions"><button type="button" class="btn primary" [class.busy]="making()" [disabled]="!cohort()" (click)="make(cohort())">{{ t('students.makePins') }}</button>@if (made()) {<button type="button" class="btn" (click)="print()">{{ t('students.printAgain') }}</button>}</p>
      </section>
      @if (cohorts.error(); as problem) {<td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>}
      @if (cohorts.hasValue() && !cohorts.value().items.length) {<p>{{ t('students.noCohort') }}</p>}
      @if (made(); as page) {
        <ul class="slips">
          @for (slip of page.slips; track slip.studentId) {
            <li><b>{{ slip.name }}</b><span>{{ page.school }}, {{ page.cohort }}</span><span>{{ page.address }}</span><span>{{ t('students.username') }} <b>{{ slip.username }}</b></span><span>{{ t('students.pin') }} <b class="big">{{ slip.pin }}</b></span></li>
          }
        </ul>
      }
    </div>
  `,
})
export class Slips {
  private readonly client = inject(IdentityClient);
  private readonly injector = inject(Injector);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  /** The cohort to print for; the first one until another is chosen. */
  protected readonly cohort = linkedSignal(() => (this.cohorts.hasValue() ? this.cohorts.value().items[0]?.id ?? '' : ''));
  protected readonly made = signal<PinSlips | null>(null);
  protected readonly making = signal(false);
  protected readonly refusal = signal<ApiError | null>(null);

  protected print(): void {
    window.print();
  }

  protected async make(cohortId: string): Promise<void> {
    if (this.making()) return;
    this.making.set(true);
    this.refusal.set(null);
    try {
      this.made.set(await this.client.printSlips(cohortId));
      afterNextRender(() => this.print(), { injector: this.injector });
    } catch (failure) {
      this.refusal.set(ApiError.from(failure));
    } finally {
      this.making.set(false);
    }
  }
}

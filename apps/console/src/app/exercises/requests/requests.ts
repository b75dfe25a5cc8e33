import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ResubmissionRequest } from '@tendril/contracts';
import { ApiError, apiResource, ExercisesClient, List } from '@tendril/api-client';
import { Empty, Formats, Icon, injectErrorText, injectText, LanguageStore, Notice, Skeleton, Toasts } from '@tendril/ui';

/** Students who ask to send again what came back: all of them, or those of one assignment. */
@Component({
  selector: 'td-requests',
  imports: [Empty, Icon, Notice, RouterLink, Skeleton],
  host: { '[class.work]': '!assignment()' },
  template: `
    @if (!assignment()) {
      <header class="head"><a class="icon" routerLink="/exercises"><td-icon name="back" /><span class="vh">{{ t('exercises.back') }}</span></a><h1>{{ t('exercises.requests') }}</h1></header>
    }
    @if (all.error() ?? refused(); as problem) {<td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>}
    @if (waiting().length) {
      <ul class="requests" [attr.aria-label]="t('exercises.requests')">
        @for (one of waiting(); track one.id) {
          <li>
            <div class="grow"><p><b>{{ one.student }}</b>&ngsp;<span class="muted">{{ one.cohort }}@if (!assignment()) {, <a class="link" [routerLink]="['/exercises/assignments', one.assignmentId]">{{ one.exercise[language()] }}</a>}, {{ formats.date(one.askedAt, 'date') }}</span></p>
              @if (one.reason) {<p class="reason">{{ one.reason }}</p>}</div>
            <button type="button" class="btn" [attr.aria-label]="t('exercises.grantTo', { name: one.student })" (click)="decide(one, true)">{{ t('exercises.grant') }}</button>
            <button type="button" class="ghost" [attr.aria-label]="t('exercises.declineTo', { name: one.student })" (click)="decide(one, false)">{{ t('exercises.decline') }}</button>
          </li>
        }
      </ul>
    } @else if (!assignment()) {
      @if (all.hasValue()) {<td-empty icon="ok" [text]="t('exercises.noRequest')" />} @else if (!all.error()) {<td-skeleton class="pad" [count]="4" />}
    }
  `,
})
export class Requests {
  readonly assignment = input<string>();

  private readonly client = inject(ExercisesClient);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly all = apiResource<List<ResubmissionRequest>>(() => 'resubmission-requests');
  protected readonly refused = signal<ApiError | undefined>(undefined);
  protected readonly waiting = computed(() => (this.all.hasValue() ? this.all.value().items : []).filter((one) => !this.assignment() || one.assignmentId === this.assignment()));

  protected async decide({ id, student }: ResubmissionRequest, granted: boolean): Promise<void> {
    this.refused.set(undefined);
    try {
      await this.client.decideOnRequest(id, { granted });
      this.toasts.show(this.t(granted ? 'exercises.granted' : 'exercises.declined', { name: student }));
    } catch (failure) {
      this.refused.set(ApiError.from(failure));
    }
    this.all.reload();
  }
}

import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ApiError, MentoringClient } from '@tendril/api-client';
import { injectSchoolName } from '@tendril/session';
import { injectErrorText, injectText, LanguageMenu, Notice } from '@tendril/ui';

/** Where the link of the first mail leads. The address is confirmed by the button, never by the visit: scanners of mail open links. */
@Component({
  selector: 'td-confirm',
  imports: [LanguageMenu, Notice, RouterLink],
  host: { class: 'app' },
  template: `
    <header class="hello"><div class="grow"><p class="small muted">{{ schoolName }}</p><h1>{{ t('application.confirmTitle') }}</h1></div><td-language-menu /></header>
    <main>
      <div role="alert">@if (problem(); as refused) {<td-notice icon="alert" tone="danger">{{ gone() ? t('application.linkGone') : errorText(refused.code, refused.params) }}</td-notice>}</div>
      @if (done()) {
        <section class="card hero stack s2" role="status"><h2>{{ t('application.confirmedTitle') }}</h2><p>{{ t('welcome.what1') }}</p></section>
      } @else if (gone()) {
        <a class="btn primary wide" [routerLink]="['/', school(), 'join']">{{ t('application.applyAgain') }}</a>
      } @else {
        <p class="muted">{{ t('application.confirmText') }}</p>
        <button type="button" class="btn primary wide" [class.busy]="sending()" (click)="confirm()">{{ t('application.confirm') }}</button>
      }
      <a class="btn wide" [routerLink]="['/', school()]">{{ t('application.toStart') }}</a>
    </main>
  `,
})
export class Confirm {
  readonly school = input.required<string>();
  /** The one-time token of the mail. */
  readonly token = input.required<string>();

  private readonly client = inject(MentoringClient);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly schoolName = injectSchoolName();
  protected readonly sending = signal(false);
  protected readonly done = signal(false);
  protected readonly problem = signal<ApiError | null>(null);

  /** The token is spent, too old, or was cut off on its way here: another press would not help. */
  protected readonly gone = computed(() => ['link_used_or_expired', 'invalid'].includes(this.problem()?.code ?? ''));

  protected async confirm(): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.problem.set(null);
    try {
      await this.client.confirmApplication(this.school(), this.token());
      this.done.set(true);
    } catch (failure) {
      this.problem.set(ApiError.from(failure));
    } finally {
      this.sending.set(false);
    }
  }
}

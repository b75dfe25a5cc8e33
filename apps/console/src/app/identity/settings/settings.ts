import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { injectIsAdmin } from '@tendril/session';
import { injectText } from '@tendril/ui';

/** The school's settings, a tab for each part. */
@Component({
  selector: 'td-settings',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  host: { class: 'work' },
  template: `
    <header class="head"><h1>{{ t('settings.title') }}</h1></header>
    <nav class="tabs" [attr.aria-label]="t('settings.title')">
      <a routerLink="school" routerLinkActive ariaCurrentWhenActive="page">{{ t('settings.school') }}</a>
      <a routerLink="years" routerLinkActive ariaCurrentWhenActive="page">{{ t('settings.years') }}</a>
      <a routerLink="cohorts" routerLinkActive ariaCurrentWhenActive="page">{{ t('settings.cohorts') }}</a>
      <a routerLink="staff" routerLinkActive ariaCurrentWhenActive="page">{{ t('settings.staff') }}</a>
      @if (isAdmin()) {<a routerLink="audit-trail" routerLinkActive ariaCurrentWhenActive="page">{{ t('trail.title') }}</a>}
    </nav>
    <div class="scroll pad grow"><router-outlet /></div>
  `,
})
export class Settings {
  protected readonly t = injectText();
  protected readonly isAdmin = injectIsAdmin();
}

import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { injectText } from '@tendril/ui';

/** Numbers of the caseload, and the files made of them. */
@Component({
  selector: 'td-reports',
  imports: [RouterLink, RouterLinkActive, RouterOutlet],
  host: { class: 'work reports' },
  template: `
    <header class="head"><h1>{{ t('reports.title') }}</h1></header>
    <nav class="tabs" [attr.aria-label]="t('reports.title')">
      <a routerLink="." routerLinkActive [routerLinkActiveOptions]="exactly" ariaCurrentWhenActive="page">{{ t('reports.overview') }}</a>
      <a routerLink="files" routerLinkActive ariaCurrentWhenActive="page">{{ t('reports.files') }}</a>
    </nav>
    <router-outlet />
  `,
})
export class Reports {
  protected readonly t = injectText();
  /** The overview stays the page whatever its address asks for. */
  protected readonly exactly = { paths: 'exact', queryParams: 'ignored', fragment: 'ignored', matrixParams: 'ignored' } as const;
}

import { Component } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { injectText } from '@tendril/ui';

/** The way between the runs and what they follow: the rules, who must not meet, and students who ask for another mentor. */
@Component({
  selector: 'td-matching-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav class="tabs" [attr.aria-label]="t('matching.title')">
      <a routerLink="/matching" routerLinkActive [routerLinkActiveOptions]="{ exact: true }" ariaCurrentWhenActive="page">{{ t('matching.runs') }}</a>
      <a routerLink="/matching/rules" routerLinkActive ariaCurrentWhenActive="page">{{ t('rules.title') }}</a>
      <a routerLink="/matching/exclusions" routerLinkActive ariaCurrentWhenActive="page">{{ t('exclusions.title') }}</a>
      <a routerLink="/matching/requests" routerLinkActive ariaCurrentWhenActive="page">{{ t('rematch.title') }}</a>
    </nav>
  `,
})
export class MatchingTabs {
  protected readonly t = injectText();
}

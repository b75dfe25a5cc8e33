import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon, IconName, injectText, sayMissedScreens, ToastsView } from '@tendril/ui';

const PLACES: readonly { path: string; icon: IconName; key: string }[] = [
  { path: 'home', icon: 'home', key: 'shell.home' },
  { path: 'students', icon: 'two', key: 'shell.students' },
  { path: 'details', icon: 'user', key: 'shell.details' },
];

/** What stands around every screen of a mentor: the screen brings its own head and main, the shell the bar between the three places. */
@Component({
  selector: 'td-shell',
  imports: [Icon, RouterLink, RouterLinkActive, RouterOutlet, ToastsView],
  host: { class: 'app' },
  template: `
    <router-outlet />
    <nav class="tabs" [attr.aria-label]="t('shell.main')">
      @for (place of places; track place.path) {
        <a [routerLink]="['/', school(), place.path]" routerLinkActive ariaCurrentWhenActive="page"><td-icon [name]="place.icon" />{{ t(place.key) }}</a>
      }
    </nav>
    <td-toasts />
  `,
})
export class Shell {
  readonly school = input.required<string>();
  protected readonly places = PLACES;
  protected readonly t = injectText();

  constructor() {
    sayMissedScreens();
  }
}

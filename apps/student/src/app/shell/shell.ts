import { Component, inject, input } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { Icon, IconName, injectText, sayMissedScreens, ToastsView } from '@tendril/ui';
import { MyMatchClient, MyWorkClient, NetworkClient, type Wishes } from '@tendril/api-client';
import { Outbox } from '@tendril/session/drafts';
import { Answer, sendKeptAnswer } from '../exercises/assignment/answer';
import { sendKeptWish } from '../mentoring/wish/kept-wish';
import { sendKeptWords, Words } from '../network/interview/words';

const PLACES: readonly { path: string; icon: IconName; key: string }[] = [
  { path: 'home', icon: 'home', key: 'shell.home' },
  { path: 'exercises', icon: 'list', key: 'shell.exercises' },
  { path: 'network', icon: 'net', key: 'shell.network' },
  { path: 'mentor', icon: 'two', key: 'shell.mentor' },
];

/** What stands around every screen of a student: the screen brings its own head and main, the shell the bar between the four places. */
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
    const exercises = inject(MyWorkClient);
    const network = inject(NetworkClient);
    const match = inject(MyMatchClient);
    inject(Outbox).sendWhenOnline({
      assignment: (id, answer, base) => sendKeptAnswer(exercises, id, answer as Answer, base),
      wish: (_, wishes, base) => sendKeptWish(match, wishes as Wishes, base),
      interview: (id, words, base) => sendKeptWords(network, id, words as Words, base),
    });
  }
}

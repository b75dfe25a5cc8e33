import { Component, effect, inject, signal } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from '@tendril/session';
import { Formats, Icon, injectText, LanguageMenu, sayMissedScreens, sayWholeWords, ShortcutsHelp, Toasts, ToastsView, useShortcuts } from '@tendril/ui';
import { AccountMenu } from './account-menu/account-menu';
import { Navigation } from './navigation/navigation';
import { Palette } from './palette/palette';
import { SchoolMenu } from './school-menu/school-menu';

const FOLDED = 'tendril.navigation-folded';

/** Navigation, bar and the place for a screen. A screen with a detail panel folds the navigation by itself where room is short. */
@Component({
  selector: 'td-shell',
  imports: [AccountMenu, Icon, LanguageMenu, Navigation, Palette, RouterOutlet, SchoolMenu, ShortcutsHelp, ToastsView],
  host: { class: 'shell', '[class.folded]': 'folded()' },
  templateUrl: './shell.html',
})
export class Shell {
  protected readonly session = inject(SessionStore);
  protected readonly t = injectText();
  protected readonly finding = signal(false);
  protected readonly folded = signal(localStorage.getItem(FOLDED) === 'yes');

  constructor() {
    sayMissedScreens();
    const toasts = inject(Toasts);
    const formats = inject(Formats);
    sayWholeWords();
    effect(() => formats.zone.set(this.session.school()?.timeZone));
    useShortcuts({ key: 'Control+k', label: 'palette.search', run: () => this.finding.set(true) }, { key: 'z', label: 'shell.undo', run: () => {
      const last = toasts.list().findLast(({ undo }) => undo);
      if (last) toasts.undo(last);
    } });
  }

  protected fold(): void {
    this.folded.update((now) => !now);
    localStorage.setItem(FOLDED, this.folded() ? 'yes' : 'no');
  }
}

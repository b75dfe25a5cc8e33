import { Component, inject, signal } from '@angular/core';
import { Dialog } from '../dialog/dialog';
import { injectText } from '../languages/text';
import { keyName, Shortcuts, useShortcuts } from './shortcuts';

/** The list of keys that act now, opened by `?`, and the switch for all of them. */
@Component({
  selector: 'td-shortcuts-help',
  imports: [Dialog],
  template: `
    <td-dialog [heading]="t('ui.shortcuts')" [(open)]="open">
      <dl class="keys-list">
        @for (one of shortcuts.list(); track one) {
          <dt><kbd>{{ keyName(one.key) }}</kbd></dt><dd>{{ t(one.label) }}</dd>
        }
      </dl>
      <label class="tick">
        <input type="checkbox" [checked]="shortcuts.on()" (change)="shortcuts.switchTo(!shortcuts.on())">
        <span>{{ t('ui.shortcutsOn') }}</span>
      </label>
    </td-dialog>
  `,
})
export class ShortcutsHelp {
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = injectText();
  protected readonly keyName = keyName;
  readonly open = signal(false);

  constructor() {
    useShortcuts({ key: '?', label: 'ui.shortcutHelp', run: () => this.open.set(true) });
  }
}

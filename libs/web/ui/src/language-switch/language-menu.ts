import { Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { Language, LANGUAGE_NAMES, LanguageStore } from '../languages/language-store';
import { injectText } from '../languages/text';

/** The language as a small menu: for bars and feet. */
@Component({
  selector: 'td-language-menu',
  imports: [Icon],
  template: `<label class="pick-language">
    <span aria-hidden="true">{{ names[languages.current()] }}</span>
    <td-icon name="down" [small]="true" />
    <select [attr.aria-label]="t('ui.language')" (change)="choose($event)">
      @for (one of languages.available(); track one) {
        <option [value]="one" [lang]="one" [selected]="one === languages.current()">{{ names[one] }}</option>
      }
    </select>
  </label>`,
})
export class LanguageMenu {
  protected readonly languages = inject(LanguageStore);
  protected readonly names = LANGUAGE_NAMES;
  protected readonly t = injectText();

  protected choose(event: Event): Promise<void> {
    return this.languages.use((event.target as HTMLSelectElement).value as Language);
  }
}

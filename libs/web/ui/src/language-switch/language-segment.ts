import { Component, inject } from '@angular/core';
import { LANGUAGE_NAMES, LanguageStore } from '../languages/language-store';
import { injectText } from '../languages/text';

/** The languages side by side, each by its own name: for a first page. */
@Component({
  selector: 'td-language-segment',
  template: `<div class="seg" role="group" [attr.aria-label]="t('ui.language')">
    @for (one of languages.available(); track one) {
      <button type="button" [lang]="one" [attr.aria-current]="one === languages.current() || null" (click)="languages.use(one)">{{ names[one] }}</button>
    }
  </div>`,
})
export class LanguageSegment {
  protected readonly languages = inject(LanguageStore);
  protected readonly names = LANGUAGE_NAMES;
  protected readonly t = injectText();
}

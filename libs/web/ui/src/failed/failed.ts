import { Component, input, output } from '@angular/core';
import { injectErrorText } from '../languages/error-text';
import { injectText } from '../languages/text';
import type { TextParams } from '../languages/texts';
import { Notice } from '../pill/notice';

/** In place of what could not be read: why, and a button that asks once more. */
@Component({
  selector: 'td-failed',
  imports: [Notice],
  host: { class: 'stack' },
  template: `
    <td-notice icon="alert" tone="danger" role="alert">{{ errorText(why().code, why().params) }}</td-notice>
    <p><button type="button" class="btn" (click)="again.emit()">{{ t('ui.again') }}</button></p>
  `,
})
export class Failed {
  readonly why = input.required<{ readonly code: string; readonly params?: TextParams }>();
  readonly again = output();
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
}

import { Component, output } from '@angular/core';
import { injectText } from '../languages/text';
import { Notice } from '../pill/notice';

/** Says that a piece was changed elsewhere while other words for it were kept on this device, and asks which shall stay. */
@Component({
  selector: 'td-elsewhere',
  imports: [Notice],
  host: { class: 'stack' },
  template: `
    <td-notice icon="alert" tone="warn" role="alert">{{ t('ui.elsewhere.said') }}</td-notice>
    <div class="row wrap">
      <button type="button" class="btn grow" (click)="mine.emit()">{{ t('ui.elsewhere.mine') }}</button>
      <button type="button" class="btn grow" (click)="theirs.emit()">{{ t('ui.elsewhere.other') }}</button>
    </div>
  `,
})
export class Elsewhere {
  readonly mine = output();
  readonly theirs = output();
  protected readonly t = injectText();
}

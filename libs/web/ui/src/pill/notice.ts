import { Component, input } from '@angular/core';
import { Icon, IconName } from '../icon/icon';
import type { Tone } from './pill';

/** A remark of a sentence or two with its icon and tint. Give it `role="alert"` when it appears after an act. */
@Component({
  selector: 'td-notice',
  imports: [Icon],
  host: { class: 'notice', '[class]': 'tone()' },
  template: `<td-icon [name]="icon()" [small]="true" /><span class="grow"><ng-content /></span>`,
})
export class Notice {
  readonly icon = input.required<IconName>();
  readonly tone = input<Tone>('none');
}

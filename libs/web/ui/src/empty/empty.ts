import { Component, input } from '@angular/core';
import { Icon, IconName } from '../icon/icon';

/** Nothing here yet: one sentence, and one button given as content. */
@Component({
  selector: 'td-empty',
  imports: [Icon],
  host: { class: 'empty' },
  template: `@if (icon(); as name) {<td-icon [name]="name" />}<p>{{ text() }}</p><ng-content />`,
})
export class Empty {
  readonly text = input.required<string>();
  readonly icon = input<IconName>();
}

import { Component, input } from '@angular/core';
import { Icon, IconName } from '../icon/icon';

export type Tone = 'none' | 'ok' | 'warn' | 'info' | 'danger';

/** A status: icon, word and tint. `warn` means that somebody must act. `bare` leaves the tint out, for table cells. */
@Component({
  selector: 'td-pill',
  imports: [Icon],
  host: { class: 'pill', '[class]': 'tone()', '[class.bare]': 'bare()' },
  template: `<td-icon [name]="icon()" /><ng-content />`,
})
export class Pill {
  readonly icon = input.required<IconName>();
  readonly tone = input<Tone>('none');
  readonly bare = input(false);
}

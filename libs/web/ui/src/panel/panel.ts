import { Component, input, output } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectText } from '../languages/text';

/** The 420 px beside a list: one thing in detail, its neighbours a press away. Content goes into the scrolling middle, which the keyboard reaches too, a `<footer>` under it. */
@Component({
  selector: 'td-panel',
  imports: [Icon],
  host: { class: 'panel', role: 'complementary', '[attr.aria-label]': 'label()' },
  template: `
    <header class="panel-bar">
      <button type="button" class="icon" [disabled]="!hasPrevious()" (click)="previous.emit()"><td-icon name="up" /><span class="vh">{{ t('ui.previous') }}</span></button>
      <button type="button" class="icon" [disabled]="!hasNext()" (click)="next.emit()"><td-icon name="down" /><span class="vh">{{ t('ui.next') }}</span></button>
      <p class="sub">{{ place() }}</p>
      <span class="push"></span>
      <p class="sub small">{{ remark() }}</p>
      <button type="button" class="icon" (click)="closed.emit()"><td-icon name="x" /><span class="vh">{{ t('ui.close') }}</span></button>
    </header>
    <div class="scroll grow pad" tabindex="0"><ng-content /></div>
    <ng-content select="footer" />
  `,
})
export class Panel {
  readonly label = input.required<string>();
  /** Where in the list, for example "6 of 74". */
  readonly place = input('');
  readonly remark = input('');
  readonly hasPrevious = input(false);
  readonly hasNext = input(false);
  readonly previous = output();
  readonly next = output();
  readonly closed = output();
  protected readonly t = injectText();
}

import { Component, computed, input } from '@angular/core';
import { Icon, IconName } from '../icon/icon';
import { injectText } from '../languages/text';

export type StepState = 'done' | 'open' | 'next';

/** A step of `<ol class="path">`: a vine that has grown as far as the open step; what comes next is dotted and numbered. */
@Component({
  selector: 'li[tdStep]',
  imports: [Icon],
  host: { '[class]': 'tdStep()', '[attr.aria-current]': "tdStep() === 'open' ? 'step' : null" },
  template: `
    <span class="mark">
      @if (icon(); as name) {<td-icon [name]="name" [small]="true" />} @else {<span aria-hidden="true">{{ number() }}</span>}
      <span class="vh">{{ word() }}</span>
    </span>
    <ng-content />
  `,
})
export class Step {
  readonly tdStep = input.required<StepState>();
  readonly number = input<number>();
  /** What is drawn on an open step; a pen by itself. */
  readonly openIcon = input<IconName>('pen');

  private readonly t = injectText();
  protected readonly icon = computed(() => ({ done: 'check', open: this.openIcon(), next: undefined } as const)[this.tdStep()]);
  protected readonly word = computed(() => {
    switch (this.tdStep()) {
      case 'done': return this.t('ui.step.done');
      case 'open': return this.t('ui.step.open');
      case 'next': return this.t('ui.step.next');
    }
  });
}

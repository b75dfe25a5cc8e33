import { Component, input } from '@angular/core';
import type { WorkState } from '@tendril/contracts';
import { IconName, injectText, Pill, Tone } from '@tendril/ui';

const LOOKS: Record<WorkState, { icon: IconName; tone: Tone }> = {
  'not-begun': { icon: 'list', tone: 'none' }, draft: { icon: 'pen', tone: 'none' }, submitted: { icon: 'sent', tone: 'ok' },
  returned: { icon: 'undo', tone: 'warn' }, accepted: { icon: 'check', tone: 'ok' },
};

/** How far a student is with an assignment. */
@Component({
  selector: 'td-work-mark',
  imports: [Pill],
  template: `<td-pill [icon]="looks[state()].icon" [tone]="looks[state()].tone">{{ t('exercises.state.' + state()) }}</td-pill>`,
})
export class WorkMark {
  readonly state = input.required<WorkState>();
  protected readonly looks = LOOKS;
  protected readonly t = injectText();
}

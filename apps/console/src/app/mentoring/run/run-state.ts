import { Component, computed, input } from '@angular/core';
import type { MatchRunView } from '@tendril/contracts';
import { type IconName, injectText, Pill, type Tone } from '@tendril/ui';

const LOOKS: Record<MatchRunView['state'], readonly [IconName, Tone]> = {
  solving: ['clock', 'info'], proposed: ['eye', 'info'], published: ['ok', 'ok'], discarded: ['trash', 'none'], cancelled: ['x', 'none'], failed: ['alert', 'danger'],
  'rolled-back': ['undo', 'none'],
};

/** How far a run is: an icon, a word and a tint. */
@Component({
  selector: 'td-run-state',
  imports: [Pill],
  template: `<td-pill [icon]="looks()[0]" [tone]="looks()[1]">{{ t('matching.state.' + state()) }}</td-pill>`,
})
export class RunState {
  readonly state = input.required<MatchRunView['state']>();
  protected readonly t = injectText();
  protected readonly looks = computed(() => LOOKS[this.state()]);
}

import { Component, computed, input } from '@angular/core';
import type { PairAnswer as Answer, ProposalRow } from '@tendril/contracts';
import { type IconName, injectText, Pill, type Tone } from '@tendril/ui';

const LOOKS: Record<Answer, readonly [IconName, Tone]> = { awaited: ['clock', 'info'], accepted: ['ok', 'ok'], declined: ['x', 'warn'], lapsed: ['clock', 'warn'], ended: ['out', 'none'] };

/** What the mentor of a published pair said, or that she has not answered yet. */
@Component({
  selector: 'td-pair-answer',
  imports: [Pill],
  template: `<td-pill [icon]="look()[0]" [tone]="look()[1]" [title]="words()">{{ words() }}</td-pill>`,
})
export class PairAnswer {
  readonly of = input.required<Pick<ProposalRow, 'answer' | 'declineReason'>>();
  private readonly t = injectText();
  protected readonly look = computed((): readonly [IconName, Tone] => LOOKS[this.of().answer ?? 'ended']);
  protected readonly words = computed(() => {
    const { answer, declineReason } = this.of();
    return answer === 'declined' && declineReason ? this.t('matching.declinedFor.' + declineReason) : this.t('matching.answer.' + (answer ?? 'ended'));
  });
}

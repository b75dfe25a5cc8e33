import { Component, computed, input } from '@angular/core';
import type { ProposalRow } from '@tendril/contracts';
import { injectPlural, injectText } from '@tendril/ui';
import { injectSigned } from '../signed';

/** What everybody would lose if this student took the next best mentor. */
@Component({ selector: 'td-next-best', template: `{{ words() }}` })
export class NextBest {
  readonly of = input.required<ProposalRow['nextBest']>();
  private readonly t = injectText();
  private readonly tn = injectPlural();
  private readonly signed = injectSigned();

  protected readonly words = computed(() => {
    const cost = this.of();
    if (cost === null) return this.t('matching.nobodyElse');
    if (cost.matched < 0) return this.tn('matching.fewer', -cost.matched);
    return cost.score === 0 ? this.t('matching.equal') : this.signed(cost.score);
  });
}

import { Component, input } from '@angular/core';
import type { Localised, ProposalRow } from '@tendril/contracts';
import { injectText, Progress } from '@tendril/ui';
import { injectReason } from './reasons';

/** Why a pair was proposed: the parts of its score, which add up to it. */
@Component({
  selector: 'td-pair-why',
  imports: [Progress],
  template: `
    <div class="row between"><div><h2>{{ pair().student.name }}</h2><p class="muted small">{{ pair().student.cohort }}</p></div>
      <div><h2>{{ pair().mentor.name }}</h2><p class="muted small">{{ pair().mentor.work }}</p></div></div>
    <section class="stack">
      <h3 class="row between">{{ t('matching.why') }}<span class="sub">{{ t('matching.scoreOf', { score: pair().score }) }}</span></h3>
      @for (part of pair().parts; track part.part) {
        <div class="stack s1"><p class="row between"><span>{{ t('matching.part.' + part.part) }} <span class="muted">{{ reason(part, names()) }}</span></span><span><b>{{ part.points }}</b>&ngsp;<span class="muted small">{{ t('matching.pointsOf', { of: part.of }) }}</span></span></p>
          <td-progress [label]="t('matching.part.' + part.part)" [done]="part.points" [total]="part.of" /></div>
      }
    </section>
  `,
})
export class PairWhy {
  readonly pair = input.required<ProposalRow>();
  readonly names = input.required<ReadonlyMap<string, Localised>>();
  protected readonly t = injectText();
  protected readonly reason = injectReason();
}

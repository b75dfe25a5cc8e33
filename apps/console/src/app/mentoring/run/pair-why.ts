import { Component, inject, input } from '@angular/core';
import type { Localised, ProposalRow } from '@tendril/contracts';
import { Formats, Icon, injectText, Progress } from '@tendril/ui';
import { injectReason } from './reasons';

/** Why a pair was proposed: the parts of its score, which add up to it. */
@Component({
  selector: 'td-pair-why',
  imports: [Icon, Progress],
  template: `
    <div class="pair-head">
      <div><h2>{{ pair().student.name }}</h2><p class="muted small">{{ pair().student.cohort }}</p></div>
      <td-icon name="arrow" />
      <div><h2>{{ pair().mentor.name }}</h2><p class="muted small">{{ pair().mentor.work }}</p></div>
    </div>
    <section>
      <h3 class="row between">{{ t('matching.why') }}<span class="sub">{{ t('matching.scoreOf', { score: formats.number(pair().score) }) }}</span></h3>
      @for (part of pair().parts; track part.part) {
        <div class="part">
          <p>{{ t('matching.part.' + part.part) }}&ngsp;<span class="muted">{{ reason(part, names()) }}</span></p>
          <td-progress [label]="t('matching.part.' + part.part)" [done]="part.points" [total]="part.of" />
          <p class="num"><b>{{ part.points }}</b>&ngsp;<span class="muted">{{ t('matching.pointsOf', { of: part.of }) }}</span></p>
        </div>
      }
    </section>
  `,
})
export class PairWhy {
  readonly pair = input.required<ProposalRow>();
  /** The words of an occupation's code. */
  readonly names = input.required<ReadonlyMap<string, Localised>>();
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly reason = injectReason();
}

import { Component, inject, input } from '@angular/core';
import type { MatchRunView, ProposalRow } from '@tendril/contracts';
import { Formats, Icon, injectText, Pill, Progress } from '@tendril/ui';
import { OtherMentors } from './other-mentors';
import { PairAnswer } from './pair-answer';
import { injectReason } from './reasons';
import { RunPlace } from './run-place';
import { RunStore } from './run-store';

/** Why a pair was proposed: the parts of its score, which add up to it. Then what another mentor would cost. */
@Component({
  selector: 'td-pair-details',
  imports: [Icon, OtherMentors, PairAnswer, Pill, Progress],
  template: `
    <div class="pair-head">
      <div><h2>{{ pair().student.name }}</h2><p class="muted small">{{ pair().student.cohort }}</p></div>
      <td-icon name="arrow" />
      <div><h2>{{ pair().mentor.name }}</h2><p class="muted small">{{ pair().mentor.work }}</p><button type="button" class="link small" (click)="place.go({ mentor: pair().mentor.id, show: null })">{{ t('matching.allOfMentor') }}</button></div>
    </div>
    @if (pair().published) {<p><td-pair-answer [of]="pair()" />@if (pair().nextMentor; as name) {&ngsp;{{ t('matching.thenAsked', { name }) }}}</p>}
    @else if (pair().withheld; as reason) {<p><td-pill icon="alert" tone="warn">{{ t('matching.heldBackFor', { reason: t('matching.withheld.' + reason) }) }}</td-pill></p>}
    <section>
      <h3 class="row between">{{ t('matching.why') }}<span class="sub">{{ t('matching.scoreOf', { score: formats.number(pair().score) }) }}</span></h3>
      @for (part of pair().parts; track part.part) {
        @if (part.of > 0) {
          <div class="part">
            <p>{{ t('matching.part.' + part.part) }}&ngsp;<span class="muted">{{ reason(part, store.names()) }}</span></p>
            <td-progress [label]="t('matching.part.' + part.part)" [done]="part.points" [total]="part.of" />
            <p class="num"><b>{{ part.points }}</b>&ngsp;<span class="muted">{{ t('matching.pointsOf', { of: part.of }) }}</span></p>
          </div>
        }
      }
    </section>
    @if (run().state === 'proposed') {<td-other-mentors [pair]="pair()" [run]="run()" />}
  `,
})
export class PairDetails {
  readonly pair = input.required<ProposalRow>();
  readonly run = input.required<MatchRunView>();
  protected readonly store = inject(RunStore);
  protected readonly place = inject(RunPlace);
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly reason = injectReason();
}

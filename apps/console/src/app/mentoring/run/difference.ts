import { Component, input } from '@angular/core';
import type { MatchComparison } from '@tendril/contracts';
import { injectPlural, injectText } from '@tendril/ui';
import { Changes } from './changes';
import { injectSigned } from '../signed';

/** Two answers side by side: matched, score, and who is affected. */
@Component({
  selector: 'td-difference',
  imports: [Changes],
  template: `
    @let one = of();
    <dl class="facts">
      <div><dt>{{ t('matching.matched') }}</dt><dd><b>{{ signed(one.after.matched - one.before.matched) }}</b></dd></div>
      <div><dt>{{ t('matching.score') }}</dt><dd><b>{{ signed(one.after.score - one.before.score) }}</b></dd></div>
      <div><dt>{{ t('matching.affected') }}</dt><dd><b>{{ tn('matching.students', one.differing) }}</b></dd></div>
    </dl>
    <td-changes [changes]="one.changes" />
    @if (one.differing > one.changes.length) {<p class="muted small">{{ t('matching.andMore', { count: one.differing - one.changes.length }) }}</p>}
  `,
})
export class Difference {
  readonly of = input.required<MatchComparison>();
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly signed = injectSigned();
}

import { Component, computed, inject, input, output } from '@angular/core';
import type { MatchRunView } from '@tendril/contracts';
import { Formats, injectPlural, injectText } from '@tendril/ui';
import { PARTS, pointsOf } from '../rules/points';
import { RunStore } from './run-store';
import { injectSigned } from '../signed';

/** With what a run was calculated, who began and published it, and what is different since the run before. */
@Component({
  selector: 'td-run-facts',
  host: { class: 'facts-line' },
  templateUrl: './run-facts.html',
})
export class RunFacts {
  readonly run = input.required<MatchRunView>();
  readonly whatIf = output();
  protected readonly store = inject(RunStore);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly signed = injectSigned();

  /** Of 1,000, what counts at all. */
  protected readonly weights = computed(() => {
    const points = pointsOf(this.run().rules.weights);
    return PARTS.filter((part) => points[part] > 0).map((part) => ({ part, share: points[part] }));
  });
}

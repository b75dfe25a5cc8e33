import { Component, inject } from '@angular/core';
import { Formats, injectErrorText, injectPlural, injectText, Notice, Skeleton } from '@tendril/ui';
import { Difference } from './difference';
import { RunPlace } from './run-place';
import { RunStore } from './run-store';

/** This run beside another one. */
@Component({
  selector: 'td-comparing',
  imports: [Difference, Notice, Skeleton],
  template: `
    <h2>{{ t('matching.compare') }}</h2>
    <div class="field">
      <label for="compare-with">{{ t('matching.compareWith') }}</label>
      <select id="compare-with" class="in" (change)="choose($event)">
        @for (one of store.others(); track one.id) {<option [value]="one.id" [selected]="one.id === store.other()?.id">{{ one.name }}, {{ formats.date(one.createdAt, 'moment') }}</option>}
      </select>
    </div>
    @if (store.comparison.error(); as problem) {<td-notice icon="alert" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>}
    @else if (store.comparison.value(); as found) {@if (found.onlyBefore + found.onlyAfter; as apart) {<p class="muted small">{{ tn('matching.apart', apart) }}</p>}<td-difference [of]="found" />}
    @else {<td-skeleton [count]="6" />}
  `,
})
export class Comparing {
  protected readonly store = inject(RunStore);
  private readonly place = inject(RunPlace);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly errorText = injectErrorText();

  protected choose(event: Event): void {
    this.place.go({ with: (event.target as HTMLSelectElement).value });
  }
}

import { Component, input, output } from '@angular/core';
import { injectText } from '../languages/text';

/** A part of a record that somebody else has changed: how it stands now, and what this page would write. */
export interface Difference {
  readonly label: string;
  readonly now: string;
  readonly mine: string;
}

/** Those parts that are not the same on both sides. */
export const differing = (all: readonly Difference[]): Difference[] => all.filter(({ now, mine }) => now !== mine);

/** After a refusal for a stale version: what differs, and the way to take what stands now. Saving again writes what stands in the form. */
@Component({
  selector: 'td-stale',
  template: `
    <div class="note stack s2" role="group" [attr.aria-label]="t('ui.stale.changes')">
      <table class="plain">
        <thead><tr><td></td><th scope="col">{{ t('ui.stale.now') }}</th><th scope="col">{{ t('ui.stale.mine') }}</th></tr></thead>
        <tbody>
          @for (one of differences(); track one.label) {
            <tr><th scope="row">{{ one.label }}</th><td>{{ one.now || t('ui.stale.nothing') }}</td><td>{{ one.mine || t('ui.stale.nothing') }}</td></tr>
          } @empty {<tr><td colspan="3">{{ t('ui.stale.same') }}</td></tr>}
        </tbody>
      </table>
      <p class="small muted">{{ t('ui.stale.saveAgain') }}</p>
      <p><button type="button" class="btn" (click)="taken.emit()">{{ t('ui.stale.take') }}</button></p>
    </div>
  `,
})
export class Stale {
  readonly differences = input.required<readonly Difference[]>();
  readonly taken = output();
  protected readonly t = injectText();
}

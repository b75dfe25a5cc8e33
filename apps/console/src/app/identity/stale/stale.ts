import { Component, input, output } from '@angular/core';
import { ApiError } from '@tendril/api-client';
import { injectText } from '@tendril/ui';

/** A part of a record that somebody else has changed: how it stands now, and what this page would write. */
export interface Difference {
  readonly label: string;
  readonly now: string;
  readonly mine: string;
}

/** Runs a write. When the record was changed in the meantime, `seen` gets it as it stands now; the refusal is thrown on in any case. */
export async function orSeen<T>(write: () => Promise<T>, seen: (current: T) => void): Promise<T> {
  try {
    return await write();
  } catch (failure) {
    const { code, current } = ApiError.from(failure);
    if (code === 'changed_meanwhile' && current) seen(current as T);
    throw failure;
  }
}

/** Those parts that are not the same on both sides. */
export const differing = (all: readonly Difference[]): Difference[] => all.filter(({ now, mine }) => now !== mine);

/** After a refusal for a stale version: what differs, and the way to take what stands now. Saving again writes what stands in the form. */
@Component({
  selector: 'td-stale',
  template: `
    <div class="note stack s2" role="group" [attr.aria-label]="t('identity.changes')">
      <table class="plain">
        <thead><tr><td></td><th scope="col">{{ t('identity.now') }}</th><th scope="col">{{ t('identity.mine') }}</th></tr></thead>
        <tbody>
          @for (one of differences(); track one.label) {
            <tr><th scope="row">{{ one.label }}</th><td>{{ one.now || t('identity.nothing') }}</td><td>{{ one.mine || t('identity.nothing') }}</td></tr>
          } @empty {<tr><td colspan="3">{{ t('identity.same') }}</td></tr>}
        </tbody>
      </table>
      <p class="small muted">{{ t('identity.saveAgain') }}</p>
      <p><button type="button" class="btn" (click)="taken.emit()">{{ t('identity.take') }}</button></p>
    </div>
  `,
})
export class Stale {
  readonly differences = input.required<readonly Difference[]>();
  readonly taken = output();
  protected readonly t = injectText();
}

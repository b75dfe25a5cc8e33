import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportNumber } from '@tendril/contracts';
import { Formats, Icon, IconName, injectText } from '@tendril/ui';
import { Trend } from './trend';

/** One number, what it counts, how it went over the weeks, and the way to the list behind it. */
@Component({
  selector: 'td-figure',
  imports: [Icon, RouterLink, Trend],
  host: { class: 'figure', '[class.open]': 'open()' },
  template: `
    <p class="big"><b>{{ value() }}</b> {{ unit() }}</p>
    <td-trend [values]="trend()" />
    <p>@if (number(); as one) {<a [routerLink]="[]" [queryParams]="{ number: one, exercise: null, of: null }" queryParamsHandling="merge" [attr.aria-current]="open() || null">{{ label() }}</a>} @else {{{ label() }}}</p>
    <p class="remark" [class.worse]="moved()?.worse">
      @if (moved(); as one) {<td-icon [name]="one.icon" />{{ t(one.key, { before: formats.number(one.before, 1) }) }}} @else {{{ remark() }}}
    </p>
  `,
})
export class Figure {
  /** Whose list a press opens; without one it is a number alone. */
  readonly number = input<ReportNumber>();
  readonly open = input(false);
  readonly value = input.required<string>();
  readonly unit = input('');
  readonly label = input.required<string>();
  /** Words where there is no trend. */
  readonly remark = input('');
  readonly trend = input<readonly (number | null)[]>([]);
  /** What stands now where it is no single week's: what it is held against the first week. */
  readonly now = input<number | null>(null);
  /** Whether less is better. */
  readonly lessIsBetter = input(false);

  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  /** From the first week that is known to now; nothing while it stands still. */
  protected readonly moved = computed((): { icon: IconName; key: string; before: number; worse: boolean } | null => {
    const known = this.trend().filter((one) => one !== null);
    const [before, now] = [known.at(0), this.now() ?? known.at(-1)];
    if (before === undefined || now === undefined || before === now) return null;
    const more = now > before;
    return { icon: more ? 'upright' : 'downright', key: more ? 'reports.upFrom' : 'reports.downFrom', before, worse: more === this.lessIsBetter() };
  });
}

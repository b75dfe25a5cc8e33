import { Component, computed, input } from '@angular/core';

const [WIDTH, HEIGHT] = [72, 28];

/** How a number went, as a line without words: the same numbers stand in a table beside it. */
@Component({
  selector: 'td-trend',
  host: { 'aria-hidden': 'true' },
  template: `
    @if (points().length > 1) {
      <svg class="trend" [attr.viewBox]="box"><polyline [attr.points]="line()" /><circle [attr.cx]="last().x" [attr.cy]="last().y" r="2.5" /></svg>
    }
  `,
})
export class Trend {
  /** The oldest first; null where nothing was counted. */
  readonly values = input.required<readonly (number | null)[]>();

  protected readonly box = `-3 -3 ${WIDTH + 6} ${HEIGHT + 6}`;
  protected readonly points = computed(() => {
    const values = this.values();
    const known = values.filter((one) => one !== null);
    const [least, most] = [Math.min(...known), Math.max(...known)];
    return values.flatMap((value, index) => (value === null ? [] : {
      x: (WIDTH * index) / (values.length - 1), y: most === least ? HEIGHT / 2 : HEIGHT - (HEIGHT * (value - least)) / (most - least),
    }));
  });
  protected readonly line = computed(() => this.points().map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' '));
  protected readonly last = computed(() => this.points().at(-1) ?? { x: 0, y: 0 });
}

import { Component, computed, input } from '@angular/core';
import { LeafShape } from '@tendril/ui';

const WIDTH = 296;
const SHOWN = 9;

/** The exercises as a vine: a leaf for each that is done, a ring for the one that is now, dots for what comes. */
@Component({
  selector: 'td-exercise-path',
  imports: [LeafShape],
  host: { class: 'blk', 'aria-hidden': 'true' },
  template: `
    <svg class="exercise-path" viewBox="0 0 296 44" preserveAspectRatio="xMinYMid" focusable="false">
      @if (done() < total()) {<path class="stem old" [attr.d]="ahead()" />}
      <path class="stem" [attr.d]="grown()" />
      @for (point of leaves(); track point.x) {<svg:g tdLeafShape="thriving" [attr.transform]="point.turn" />}
      @for (point of left(); track point.x; let first = $first) {<circle [class.now]="first" [attr.cx]="point.x" [attr.cy]="point.y" [attr.r]="first ? 6 : 4" />}
    </svg>
  `,
})
export class ExercisePath {
  readonly done = input.required<number>();
  readonly total = input.required<number>();

  /** As many places as fit: of more exercises the share is drawn. */
  private readonly places = computed(() => Math.max(1, Math.min(this.total(), SHOWN)));
  private readonly grownPlaces = computed(() => Math.floor((this.done() * this.places()) / Math.max(1, this.total())));
  private readonly points = computed(() => Array.from({ length: this.places() }, (_, index) => {
    const x = Math.round(24 + (index * (WIDTH - 48)) / Math.max(1, this.places() - 1));
    return { x, y: index % 2 ? 24 : 30 };
  }));

  protected readonly leaves = computed(() => this.points().slice(0, this.grownPlaces())
    .map(({ x, y }, index) => ({ x, turn: `translate(${x} ${y})rotate(${index % 2 ? 166 : 10})scale(${index % 2 ? 0.4 : 0.54})translate(-24 -43)` })));
  protected readonly left = computed(() => this.points().slice(this.grownPlaces()));
  protected readonly grown = computed(() => line([{ x: 2, y: 34 }, ...this.points().slice(0, this.grownPlaces() + 1)]));
  protected readonly ahead = computed(() => line(this.points().slice(this.grownPlaces())));
}

function line([start, ...rest]: readonly { x: number; y: number }[]): string {
  if (!start) return '';
  let from = start;
  let path = `M${from.x} ${from.y}`;
  for (const to of rest) {
    const middle = (from.x + to.x) / 2;
    path += `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
    from = to;
  }
  return path;
}

import { Component, computed, input } from '@angular/core';

export type LeafState = 'thriving' | 'wilting' | 'dormant';

/** Class and path of each part, drawn on a 48 grid with the stalk near (24, 43). */
const PARTS: Record<LeafState, readonly (readonly [string, string])[]> = {
  thriving: [
    ['lf', 'M24 42C9 36 7 18 25.5 4 41 18 39 36 24 42Z'],
    ['lh', 'M24 42C23 30 23.5 16 25.5 4 41 18 39 36 24 42Z'],
    ['lv', 'M24 41C23.3 30 23.7 19 25 11M23.6 32.5l-6.6-5M23.7 24l-5-4.5'],
  ],
  wilting: [
    ['wf', 'M22 11C12.5 14 8.5 22.5 10.5 29.5c.9 3.1 2.9 4.3 3.5 7 .7 3.1 3.3 6.3 9 7.5-.5-2 .5-3.5 1.9-5 4-4.3 8.1-8.5 7.3-15.5C31.5 17.5 27.5 13 22 11Z'],
    ['wv', 'M36 8C32.5 2 23.5 2.5 22 11c-2.5 8-3.5 17-.8 27M19.7 21l-4.7 3M19.3 29l-3.3 2.8M20.2 25.5l5.8-2.5M20.2 32.5l4.5-2'],
  ],
  dormant: [
    ['df', 'M24 40C15.5 36 14.5 22 24 8c9.5 14 8.5 28 0 32Z'],
    ['dv', 'M17.6 24.5C19 31 22 33.5 24 40M30.4 24.5C29 31 26 33.5 24 40M24 8c-2.5 7-2.5 12 0 17.5 2.5-5.5 2.5-10.5 0-17.5'],
  ],
};

/** `<svg:g tdLeafShape="thriving" transform="…">` inside a drawing of one's own. */
@Component({
  selector: '[tdLeafShape]',
  template: `@for (part of parts(); track part[0]) { <svg:path [attr.class]="part[0]" [attr.d]="part[1]" /> }`,
})
export class LeafShape {
  readonly tdLeafShape = input.required<LeafState>();
  protected readonly parts = computed(() => PARTS[this.tdLeafShape()]);
}

import { Component } from '@angular/core';
import { LeafShape } from './leaf-shape';

/** The hills with a young tendril: the ground of a first page. */
@Component({
  selector: 'td-sprout',
  imports: [LeafShape],
  host: { class: 'bleed ground blk', 'aria-hidden': 'true' },
  template: `
    <svg class="hills" viewBox="0 0 360 64" preserveAspectRatio="none" focusable="false">
      <path class="far" d="M0 64V28C52 4 104 8 156 22s128-38 204-14v56Z" />
      <path class="near" d="M0 64V46c60-18 120-16 180-12s120-10 180 2v28Z" />
    </svg>
    <svg class="sprout" viewBox="0 0 80 80" focusable="false">
      <path class="stem" d="M40 78c-3-22 11-30 6-49-4-15-22-18-27-6-4 10 7 17 13 10" />
      <svg:g tdLeafShape="thriving" transform="translate(43 56)rotate(64)scale(.74)translate(-24 -43)" />
      <svg:g tdLeafShape="thriving" transform="translate(41 64)rotate(-64)scale(.66)translate(-24 -43)" />
    </svg>
  `,
})
export class Sprout {}

import { Component, input } from '@angular/core';
import { LeafShape, LeafState } from './leaf-shape';

/** A leaf 40 px high: upright it thrives, drooping it wilts, a closed bud sleeps. Put the word beside it. */
@Component({
  selector: 'td-leaf',
  imports: [LeafShape],
  template: `<svg class="leafico" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><svg:g [tdLeafShape]="state()" /></svg>`,
})
export class Leaf {
  readonly state = input.required<LeafState>();
}

import { Component, computed, input } from '@angular/core';
import type { ContactView } from '@tendril/contracts';
import { injectText, LeafShape } from '@tendril/ui';
import { GARDEN_WIDTH, GardenLeaf, gardenOf } from './garden-layout';

/** The network as a vine: every leaf is a person. Hidden from screen readers: the list below it says the same. */
@Component({
  selector: 'td-garden',
  imports: [LeafShape],
  host: { class: 'blk', 'aria-hidden': 'true' },
  template: `
    <svg class="hills" viewBox="0 0 360 64" preserveAspectRatio="none" focusable="false">
      <path class="far" d="M0 64V28C52 4 104 8 156 22s128-38 204-14v56Z" />
      <path class="near" d="M0 64V46c60-18 120-16 180-12s120-10 180 2v28Z" />
    </svg>
    <svg class="garden" [attr.viewBox]="viewBox()" focusable="false">
      <path class="stem" [attr.d]="stem()" />
      @for (leaf of garden().leaves; track leaf.id) {
        <path class="stem" [class.old]="leaf.tie === 'dormant'" [attr.d]="leaf.branch" />
        <svg:g [tdLeafShape]="leaf.tie" [attr.transform]="turn(leaf)" />
        <text [attr.class]="leaf.tie" [attr.x]="leaf.x" [attr.y]="leaf.y + 18">{{ leaf.name }}</text>
      }
      <circle class="root" cx="180" [attr.cy]="garden().height - 28" r="21" />
      <text class="you" x="180" [attr.y]="garden().height - 23">{{ t('network.you') }}</text>
    </svg>
  `,
})
export class Garden {
  readonly people = input.required<readonly ContactView[]>();
  protected readonly t = injectText();
  protected readonly garden = computed(() => gardenOf(this.people()));
  protected readonly viewBox = computed(() => `0 0 ${GARDEN_WIDTH} ${this.garden().height}`);
  protected readonly stem = computed(() => {
    const ground = this.garden().height - 48;
    const sway = Array.from({ length: Math.floor((ground - 40) / 56) }, (_, index) => `q${index % 2 ? -14 : 14}-28 0-56`).join('');
    return `M180 ${ground}${sway}c-2-18-26-20-30-4-2 10 12 14 16 4`;
  });

  /** Leaves hang from their stalk: an upright one stands on it, a drooping one hangs below it. */
  protected turn({ tie, x, y }: GardenLeaf): string {
    return tie === 'wilting' ? `translate(${x} ${y - 34})translate(-36 -8)` : `translate(${x} ${y})rotate(${x < 180 ? -16 : 16})translate(-24 -43)`;
  }
}

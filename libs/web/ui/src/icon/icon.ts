import { Component, computed, inject, InjectionToken, input, Provider } from '@angular/core';
import { CONSOLE_ICONS } from './console-icons';
import { PHONE_ICONS } from './phone-icons';

export type IconName = keyof (typeof PHONE_ICONS)['shapes'] | keyof (typeof CONSOLE_ICONS)['shapes'];

/** A set of icons: the side of its square grid, and for each name an SVG path, "line" or "line|filled". */
export interface IconSet {
  readonly grid: number;
  readonly shapes: Readonly<Record<string, string>>;
}

const ICON_SET = new InjectionToken<IconSet>('icon set');

/** Gives the application its one set of icons, so that the other set stays out of its files. */
export const provideIcons = (set: IconSet): Provider => ({ provide: ICON_SET, useValue: set });

/** A picture beside words; it is hidden from screen readers, so the words must say it all. */
@Component({
  selector: 'td-icon',
  template: `<svg class="i" [class.s]="small()" [attr.viewBox]="box" aria-hidden="true" focusable="false">
    <path [attr.d]="line()" />
    @if (filled(); as d) {
      <path class="filled" [attr.d]="d" />
    }
  </svg>`,
})
export class Icon {
  readonly name = input.required<IconName>();
  readonly small = input(false);
  private readonly set = inject(ICON_SET);
  private readonly shape = computed(() => {
    const shape = this.set.shapes[this.name()];
    if (shape === undefined) throw new Error(`The icon "${this.name()}" is not in this application's set`);
    return shape.split('|');
  });
  protected readonly box = `0 0 ${this.set.grid} ${this.set.grid}`;
  protected readonly line = computed(() => this.shape()[0]);
  protected readonly filled = computed(() => this.shape()[1]);
}

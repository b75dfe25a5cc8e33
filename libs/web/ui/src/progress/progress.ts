import { Component, computed, input } from '@angular/core';

/** How far work has come; without a total, that it goes on. Give it a label, and words beside it. */
@Component({
  selector: 'td-progress',
  host: {
    class: 'progress', role: 'progressbar', '[class.going]': 'share() === null', '[attr.aria-label]': 'label()', 'aria-valuemin': '0', 'aria-valuemax': '100', '[attr.aria-valuenow]': 'share()',
  },
  template: `<span class="bar-fill" [style.width.%]="share() ?? 30"></span>`,
})
export class Progress {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  /** 0 while it is not known. */
  readonly total = input.required<number>();
  protected readonly share = computed(() => (this.total() > 0 ? Math.min(100, Math.round((100 * this.done()) / this.total())) : null));
}

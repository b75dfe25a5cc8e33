import { Component, computed, input } from '@angular/core';
import { injectText } from '../languages/text';

/** Grey lines while something loads; they appear only after 300 ms, so that a quick answer does not flash. */
@Component({
  selector: 'td-skeleton',
  host: { class: 'skeleton', role: 'status', 'aria-busy': 'true' },
  template: `<span class="vh">{{ t('ui.loading') }}</span>@for (line of lines(); track line) {<span class="line" aria-hidden="true"></span>}`,
})
export class Skeleton {
  readonly count = input(3);
  protected readonly t = injectText();
  protected readonly lines = computed(() => Array.from({ length: this.count() }, (_, index) => index));
}

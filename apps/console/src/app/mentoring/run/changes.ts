import { Component, input } from '@angular/core';
import type { MatchChange } from '@tendril/contracts';
import { Icon, injectText } from '@tendril/ui';

/** Who goes from whom to whom. */
@Component({
  selector: 'td-changes',
  imports: [Icon],
  template: `
    <ul class="who-moves">
      @for (one of changes(); track one.student.id) {
        <li><b>{{ one.student.name }}</b><span><span class="muted">{{ one.from?.name ?? t('matching.nobody') }}</span>&ngsp;<td-icon name="arrow" [small]="true" /><span class="vh">{{ t('matching.to') }}</span>&ngsp;{{ one.to?.name ?? t('matching.nobody') }}</span></li>
      } @empty {<li class="muted">{{ t('matching.noChange') }}</li>}
    </ul>
  `,
})
export class Changes {
  readonly changes = input.required<readonly MatchChange[]>();
  protected readonly t = injectText();
}

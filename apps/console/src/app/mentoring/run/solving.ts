import { Component, inject, input } from '@angular/core';
import type { Progress as RunProgress } from '@tendril/contracts';
import { Formats, injectText, Progress } from '@tendril/ui';

/** How far a calculation has come. */
@Component({
  selector: 'td-solving',
  imports: [Progress],
  host: { class: 'solving' },
  template: `
    <p role="status">{{ t('matching.solving') }}</p>
    <td-progress [label]="t('matching.progress')" [done]="progress().done" [total]="progress().total" />
    @if (progress().total) {<p class="muted">{{ t('matching.soFar', { done: formats.number(progress().done), all: formats.number(progress().total) }) }}</p>}
    <p class="muted">{{ t('matching.mayLeave') }}</p>
  `,
})
export class Solving {
  readonly progress = input.required<RunProgress>();
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
}

import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportStudent } from '@tendril/contracts';
import { Formats, injectPlural, injectText } from '@tendril/ui';

/** Students drawn before somebody asks for the rest. */
const AT_FIRST = 100;
const DAY = 86_400_000;

/** The students behind a number, each a press away from the record. */
@Component({
  selector: 'td-behind',
  imports: [RouterLink],
  template: `
    <ul class="behind">
      @for (one of drawn(); track one.id) {
        <li><a routerLink="/students" [queryParams]="{ student: one.id }">{{ one.name }}</a> <span class="muted">{{ one.cohort }}</span><span class="push"></span> <span class="muted">{{ remark(one) }}</span></li>
      }
    </ul>
    @if (drawn().length < students().length) {<p><button type="button" class="tap go" (click)="most.set(students().length)">{{ tn('reports.showRest', students().length - drawn().length) }}</button></p>}
  `,
})
export class Behind {
  readonly students = input.required<readonly ReportStudent[]>();

  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly most = linkedSignal({ source: this.students, computation: () => AT_FIRST });
  protected readonly drawn = computed(() => this.students().slice(0, this.most()));

  protected remark({ count, since }: ReportStudent): string {
    if (since) return this.tn('reports.days', Math.floor((Date.now() - Date.parse(since)) / DAY));
    return count ? this.formats.number(count) : '';
  }
}

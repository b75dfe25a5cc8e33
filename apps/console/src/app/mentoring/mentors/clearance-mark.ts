import { Component, computed, inject, input } from '@angular/core';
import type { MentorRow } from '@tendril/contracts';
import { Formats, injectPlural, injectText, Pill } from '@tendril/ui';
import { dayFromNow, daysLeft, standingOf } from './clearance';

/** How a mentor's clearance stands: an icon, words and a tint. */
@Component({
  selector: 'td-clearance-mark',
  imports: [Pill],
  template: `
    @let one = mentor();
    @switch (standing()) {
      @case ('cleared') {<td-pill [bare]="true" icon="ok" tone="ok">{{ t('mentors.until', { date: formats.date(one.clearedUntil!, 'long') }) }}</td-pill>}
      @case ('expiring') {<td-pill icon="clock" tone="warn">{{ tn('mentors.left', left()) }}</td-pill>}
      @default {<td-pill icon="alert" tone="danger">{{ one.clearedUntil ? t('mentors.ended', { date: formats.date(one.clearedUntil, 'long') }) : t('mentors.never') }}</td-pill>}
    }
  `,
})
export class ClearanceMark {
  readonly mentor = input.required<Pick<MentorRow, 'cleared' | 'clearedUntil'>>();
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  private readonly today = dayFromNow();
  protected readonly standing = computed(() => standingOf(this.mentor(), this.today));
  protected readonly left = computed(() => daysLeft(this.mentor().clearedUntil ?? this.today, this.today));
}

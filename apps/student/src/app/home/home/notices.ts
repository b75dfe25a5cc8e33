import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyNotice } from '@tendril/contracts';
import { apiResource, List, MyWorkClient } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Formats, Icon, injectPlural, injectText, LanguageStore } from '@tendril/ui';

/** What happened to the student's work since the last look: one line that opens, and counts as seen once it was opened. */
@Component({
  selector: 'td-notices',
  imports: [Icon, RouterLink],
  host: { '[hidden]': '!fresh().length' },
  template: `
    <details class="card fold notices" (toggle)="look()">
      <summary><td-icon name="mail" [small]="true" /><span class="grow strong">{{ tn('home.news', fresh().length) }}</span><td-icon class="flip" name="down" [small]="true" /></summary>
      <ul class="stack s2">
        @for (notice of fresh(); track notice.id) {
          <li>
            @if (notice.kind === 'withdrawn') {<span>{{ words(notice) }}</span>} @else {<a [routerLink]="['/', school()?.slug, 'exercises', notice.assignmentId]">{{ words(notice) }}</a>}
            <span class="small muted blk">{{ formats.date(notice.at, 'date', school()?.timeZone) }}</span>
          </li>
        }
      </ul>
    </details>
  `,
})
export class Notices {
  private readonly client = inject(MyWorkClient);
  private readonly language = inject(LanguageStore).current;
  protected readonly school = inject(SessionStore).school;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  private readonly notices = apiResource<List<MyNotice>>(() => 'my/notices');
  protected readonly fresh = computed(() => (this.notices.hasValue() ? this.notices.value().items.filter((one) => !one.seen) : []));
  private readonly seen = signal(false);

  protected words({ kind, exercise, dueOn }: MyNotice): string {
    return this.t('home.notice.' + kind, { work: exercise[this.language()], date: this.formats.date(dueOn) });
  }

  protected look(): void {
    if (this.seen()) return;
    this.seen.set(true);
    this.client.noticesSeen().catch(() => this.seen.set(false));
  }
}

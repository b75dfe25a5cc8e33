import { Component, computed, ElementRef, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InterviewRow, ReviewRow } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { Empty, Failed, Formats, injectPlural, injectText, LanguageStore, Pill, Skeleton, Toasts, useShortcuts } from '@tendril/ui';

const DAY = 86_400_000;
/** From so many days on, work is said to wait long. */
const LONG = 5;

/** Work that waits for a review, in the order in which the API says that it needs somebody, with the reasons. */
@Component({
  selector: 'td-reviews',
  imports: [Empty, Failed, Pill, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './reviews.html',
})
export class Reviews {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly toasts = inject(Toasts);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly queue = apiResource<List<ReviewRow>>(() => 'reviews');
  private readonly interviews = apiResource<List<InterviewRow>>(() => 'interviews');
  protected readonly refusal = computed(() => this.queue.error() && ApiError.from(this.queue.error()));
  protected readonly plans = computed(() => (this.interviews.hasValue() ? this.interviews.value().items.length : 0));
  private readonly now = Date.now();
  protected readonly rows = computed(() => (this.queue.hasValue() ? this.queue.value().items : []).map((row) => {
    const days = Math.max(0, Math.floor((this.now - Date.parse(row.submittedAt)) / DAY));
    return { ...row, days, long: days >= LONG };
  }));

  constructor() {
    useShortcuts(
      { key: 'j', label: 'reviews.keys.down', run: () => this.move(1) },
      { key: 'k', label: 'reviews.keys.up', run: () => this.move(-1) },
      { key: 'z', label: 'reviews.keys.undo', run: () => this.toasts.undoLast() },
    );
  }

  /** The keyboard's focus is the cursor: Enter opens what it stands on. */
  private move(by: number): void {
    const links = [...this.host.querySelectorAll<HTMLElement>('tbody th a')];
    const at = links.findIndex((link) => link === document.activeElement);
    links[at < 0 ? 0 : Math.max(0, Math.min(at + by, links.length - 1))]?.focus();
  }
}

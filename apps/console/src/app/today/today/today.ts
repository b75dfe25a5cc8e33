import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ApplicationView, AssignmentRow, MatchRunView, ReviewRow } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { Empty, Formats, Icon, injectErrorText, injectPlural, injectText, LanguageStore, Notice, Skeleton, useShortcuts } from '@tendril/ui';
import { isDueSoon, TodayRow, TodayRows } from './today-rows';

/** What waits for the reader, each line with its one action; what falls due soon stands beside it. */
@Component({
  selector: 'td-today',
  imports: [Empty, Icon, Notice, RouterLink, Skeleton],
  host: { class: 'today' },
  templateUrl: './today.html',
})
export class Today {
  private readonly router = inject(Router);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  private readonly rows = inject(TodayRows);

  private readonly reviews = apiResource<List<ReviewRow>>(() => 'reviews');
  private readonly applications = apiResource<List<ApplicationView>>(() => 'mentor-applications', () => ({ state: 'waiting' }));
  private readonly runs = apiResource<List<MatchRunView>>(() => 'match-runs');
  private readonly assignments = apiResource<List<AssignmentRow>>(() => 'assignments');
  private readonly all = [this.reviews, this.applications, this.runs, this.assignments];
  protected readonly refusal = computed(() => {
    const failure = this.all.map((one) => one.error()).find(Boolean);
    return failure && ApiError.from(failure);
  });

  protected readonly groups = computed(() => {
    if (!this.reviews.hasValue() || !this.applications.hasValue() || !this.runs.hasValue()) return undefined;
    return [
      { key: 'today.reviews', rows: this.reviews.value().items.map((row) => this.rows.review(row)) },
      { key: 'today.applications', rows: this.applications.value().items.map((row) => this.rows.application(row)) },
      { key: 'today.runs', rows: this.runs.value().items.filter(({ state }) => state === 'proposed').map((row) => this.rows.run(row)) },
    ].filter((group) => group.rows.length > 0);
  });
  protected readonly flat = computed(() => (this.groups() ?? []).flatMap((group): readonly TodayRow[] => group.rows));
  protected readonly due = computed(() => (this.assignments.hasValue() ? this.assignments.value().items : []).filter((one) => isDueSoon(one, new Date())).sort((a, b) => a.dueAt.localeCompare(b.dueAt)));
  protected readonly at = signal(0);
  protected readonly current = computed(() => this.flat()[this.at()]);

  constructor() {
    useShortcuts(
      { key: 'j', label: 'today.down', run: () => this.move(1) },
      { key: 'k', label: 'today.up', run: () => this.move(-1) },
      { key: 'Enter', label: 'today.openRow', run: () => this.open() },
      { key: 'r', label: 'today.review', run: () => this.open('R') },
      { key: 'd', label: 'today.decide', run: () => this.open('D') },
      { key: 'p', label: 'today.checkPairs', run: () => this.open('P') },
    );
  }

  protected again(): void {
    for (const one of this.all) one.reload();
  }

  private move(by: number): void {
    this.at.update((at) => Math.max(0, Math.min(at + by, this.flat().length - 1)));
  }

  private open(letter?: string): void {
    const row = this.current();
    if (row && (!letter || row.letter === letter)) void this.router.navigate([...row.link]);
  }
}

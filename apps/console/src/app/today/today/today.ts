import { Component, computed, ElementRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ApplicationView, AssignmentRow, InterviewRow, MatchRunView, MentorRow, ReviewRow } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { DateBlock, Empty, Formats, Icon, injectErrorText, injectPlural, injectText, LanguageStore, Notice, Skeleton, useShortcuts } from '@tendril/ui';
import { injectCaseloadGivers, injectFirstSteps } from './first-steps';
import { daysUntil, dueSoon, isUnbegun } from './due-work';
import { TodayRow, TodayRows } from './today-rows';

/** Lines of a group that are shown; the rest is one link away. */
const SHOWN = 6;
const RENEW_WITHIN = 30;

interface Group {
  readonly key: string;
  readonly count: number;
  readonly rows: readonly TodayRow[];
  readonly all: string;
}

const group = <T>(key: string, items: readonly T[], toRow: (item: T) => TodayRow, all: string): Group =>
  ({ key, count: items.length, rows: items.slice(0, SHOWN).map(toRow), all });

/** What waits for the reader, each line with its one action; what falls due this week stands beside it. */
@Component({
  selector: 'td-today',
  imports: [DateBlock, Empty, Icon, Notice, RouterLink, Skeleton],
  host: { class: 'today' },
  templateUrl: './today.html',
})
export class Today {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  private readonly rows = inject(TodayRows);
  protected readonly now = new Date();

  private readonly reviews = apiResource<List<ReviewRow>>(() => 'reviews');
  private readonly interviews = apiResource<List<InterviewRow>>(() => 'interviews');
  private readonly applications = apiResource<List<ApplicationView>>(() => 'mentor-applications', () => ({ state: 'waiting' }));
  private readonly runs = apiResource<List<MatchRunView>>(() => 'match-runs');
  private readonly mentors = apiResource<List<MentorRow>>(() => 'mentors');
  private readonly assignments = apiResource<List<AssignmentRow>>(() => 'assignments');
  private readonly all = [this.reviews, this.interviews, this.applications, this.runs, this.mentors, this.assignments];
  protected readonly refusal = computed(() => {
    const failure = this.all.map((one) => one.error()).find(Boolean);
    return failure && ApiError.from(failure);
  });

  protected readonly due = computed(() => (this.assignments.hasValue() ? dueSoon(this.assignments.value().items, this.now) : []));
  protected readonly groups = computed(() => {
    if (!this.reviews.hasValue() || !this.interviews.hasValue() || !this.applications.hasValue() || !this.runs.hasValue() || !this.mentors.hasValue() || !this.assignments.hasValue()) return undefined;
    const { now, rows } = this;
    return [
      group('today.reviews', [...this.reviews.value().items].sort((a, b) => a.submittedAt.localeCompare(b.submittedAt)), (one) => rows.review(one, now), '/reviews'),
      group('today.interviews', this.interviews.value().items, (one) => rows.interview(one, now), '/reviews/interviews'),
      group('today.unbegun', this.due().filter((one) => isUnbegun(one, now)), (one) => rows.unbegun(one, now), '/exercises'),
      group('today.applications', this.applications.value().items, (one) => rows.application(one, now), '/mentors'),
      group('today.runs', this.runs.value().items.filter(({ state }) => state === 'proposed'), (one) => rows.run(one, now), '/matching'),
      group('today.clearances', this.toRenew(this.mentors.value().items), (one) => rows.clearance(one, now), '/mentors'),
    ].filter(({ count }) => count > 0);
  });
  protected readonly need = computed(() => (this.groups() ?? []).reduce((sum, { count }) => sum + count, 0));
  protected readonly steps = injectFirstSteps(computed(() => (this.assignments.hasValue() && this.mentors.hasValue() && this.applications.hasValue()
    ? { assignments: this.assignments.value().items, mentored: this.mentors.value().items.length + this.applications.value().items.length > 0 } : undefined)));
  protected readonly nextStep = computed(() => this.steps()?.find(({ done }) => !done));
  protected readonly givers = injectCaseloadGivers(computed(() => this.groups()?.length === 0 && this.assignments.value()?.items.length === 0));
  private readonly flat = computed(() => (this.groups() ?? []).flatMap((one) => one.rows));
  private readonly at = signal(0);
  protected readonly current = computed(() => this.flat()[this.at()]);

  constructor() {
    useShortcuts(
      { key: 'j', label: 'today.down', run: () => this.move(1) },
      { key: 'k', label: 'today.up', run: () => this.move(-1) },
      { key: 'Enter', label: 'today.openRow', run: () => this.open() },
      { key: 'r', label: 'today.review', run: () => this.open('R') },
      { key: 'a', label: 'today.approve', run: () => this.open('A') },
      { key: 'n', label: 'today.seeWho', run: () => this.open('N') },
      { key: 'd', label: 'today.decide', run: () => this.open('D') },
      { key: 'p', label: 'today.checkPairs', run: () => this.open('P') },
      { key: 'c', label: 'today.renew', run: () => this.open('C') },
    );
  }

  protected again(): void {
    for (const one of this.all) one.reload();
  }

  /** The cursor follows the keyboard's focus, so that both always speak of one line. */
  protected stand(row: TodayRow): void {
    this.at.set(this.flat().indexOf(row));
  }

  private toRenew(mentors: readonly MentorRow[]): MentorRow[] {
    const ends = ({ clearedUntil }: MentorRow) => clearedUntil ?? '';
    return mentors.filter((one) => one.clearedUntil && (!one.cleared || daysUntil(one.clearedUntil, this.now) <= RENEW_WITHIN)).sort((a, b) => ends(a).localeCompare(ends(b)));
  }

  private move(by: number): void {
    this.action(Math.max(0, Math.min(this.at() + by, this.flat().length - 1)))?.focus();
  }

  private open(letter?: string): void {
    if (!letter || this.current()?.letter === letter) this.action(this.at())?.click();
  }

  private action(place: number): HTMLElement | undefined {
    return this.host.querySelectorAll<HTMLElement>('.act')[place];
  }
}

import { afterNextRender, Component, computed, ElementRef, inject, Injector, input } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { CaseloadReport, CohortRow, ReportNumber, ReportStudent } from '@tendril/contracts';
import { apiResource, List, ReportingClient } from '@tendril/api-client';
import { Empty, Failed, Formats, injectErrorText, injectPlural, injectText, LanguageStore, Notice, Panel, Skeleton, useShortcuts } from '@tendril/ui';
import { ExportButton } from '../exports/export-button';
import { Behind } from './behind';
import { Figure } from './figure';
import { WorkTable } from './work-table';

const HOURS = 24;
/** Up to so many hours a span is said in hours. */
const IN_HOURS = 48;

type Place = Partial<Record<'cohort' | 'number' | 'exercise' | 'of', string | null>>;

/** How the reader's students do, in numbers; behind each number stands its list, which can be had as a file. What is shown stands in the address. */
@Component({
  selector: 'td-overview',
  imports: [Behind, Empty, ExportButton, Failed, Figure, Notice, Panel, RouterLink, Skeleton, WorkTable],
  host: { class: 'split' },
  templateUrl: './overview.html',
})
export class Overview {
  /** From the address: the cohort that is looked at, and the number whose list is open; one of work is of an exercise and of a cohort. */
  readonly cohort = input<string>();
  readonly number = input<ReportNumber>();
  readonly exercise = input<string>();
  readonly of = input<string>();

  private readonly client = inject(ReportingClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly language = inject(LanguageStore).current;
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly errorText = injectErrorText();

  private readonly listed = computed(() => this.of() ?? this.cohort());
  protected readonly report = apiResource<CaseloadReport>(() => 'reports/caseload', () => ({ cohort: this.cohort() }));
  protected readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  protected readonly behind = apiResource<List<ReportStudent>>(
    () => (this.number() ? 'reports/caseload/students' : undefined), () => ({ number: this.number(), cohort: this.listed(), exercise: this.exercise() }));

  protected readonly weeks = computed(() => (this.report.hasValue() ? this.report.value().weeks : []));
  protected readonly noneTrend = computed(() => this.weeks().map(({ none }) => this.shareOf(none)));
  protected readonly fourTrend = computed(() => this.weeks().map(({ four }) => this.shareOf(four)));
  protected readonly reviewTrend = computed(() => this.weeks().map(({ medianHours }) => medianHours === null ? null : this.inDays() ? round(medianHours / HOURS) : medianHours));
  /** The three groups of the encounter rule: a share's number, count and width. */
  protected readonly encounters = computed(() => {
    if (!this.report.hasValue()) return [];
    const { none, some, four } = this.report.value().encounters;
    return ([['encounters-none', none], ['encounters-some', some], ['encounters-four', four]] as const).map(([number, count]) => ({ number, count, share: this.shareOf(count) }));
  });
  private readonly inDays = computed(() => this.report.hasValue() && (this.report.value().reviews.medianHours ?? 0) > IN_HOURS);
  protected readonly reviewTime = computed(() => {
    const hours = this.report.hasValue() ? this.report.value().reviews.medianHours : null;
    if (hours === null) return { now: null, value: '–', unit: '' };
    const now = this.inDays() ? round(hours / HOURS) : hours;
    return { now, value: this.formats.number(now, 1), unit: this.t(this.inDays() ? 'reports.unit.days' : 'reports.unit.hours') };
  });

  protected readonly title = computed(() => {
    const number = this.number();
    return number ? this.t('reports.number.' + number) : '';
  });
  protected readonly whose = computed(() => {
    const row = this.report.hasValue() ? this.report.value().work.find(({ exerciseId }) => exerciseId === this.exercise()) : undefined;
    const cohort = this.cohorts.hasValue() ? this.cohorts.value().items.find(({ id }) => id === this.listed())?.name : undefined;
    return [row?.exercise[this.language()], cohort].filter(Boolean).join(', ');
  });
  protected readonly ask = computed(() => {
    const [number, cohortId, exerciseId, language] = [this.number() ?? 'students', this.listed() ?? null, this.exercise() ?? null, this.client.wordsIn(this.language())];
    return () => this.client.ask({ list: 'number', number, cohortId, exerciseId, language });
  });
  protected readonly askForReport = computed(() => {
    const [cohortId, language] = [this.cohort() ?? null, this.client.wordsIn(this.language())];
    return () => this.client.ask({ list: 'cohort-report', cohortId, language });
  });

  constructor() {
    useShortcuts({ key: 'Escape', label: 'reports.keys.close', run: () => this.close() });
  }

  protected choose(event: Event): void {
    this.go({ cohort: (event.target as HTMLSelectElement).value, number: null, exercise: null, of: null });
  }

  /** Focus goes back to the number whose list was open. */
  protected close(): void {
    if (!this.number()) return;
    const pressed = this.page.querySelector<HTMLElement>('.list [aria-current]');
    this.go({ number: null, exercise: null, of: null });
    afterNextRender(() => pressed?.focus(), { injector: this.injector });
  }

  protected days(since: string | null): string {
    return since ? this.tn('reports.days', Math.floor((Date.now() - Date.parse(since)) / (HOURS * 3_600_000))) : '';
  }

  protected percent(share: number): string {
    return this.t('reports.percent', { share: this.formats.number(share) });
  }

  private shareOf(count: number): number {
    const all = this.report.hasValue() ? this.report.value().students : 0;
    return all ? round((100 * count) / all) : 0;
  }

  private go(to: Place): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams: Object.fromEntries(Object.entries(to).map(([name, value]) => [name, value || null])), queryParamsHandling: 'merge' });
  }
}

const round = (value: number): number => Math.round(value * 10) / 10;

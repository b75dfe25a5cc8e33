import { afterNextRender, Component, computed, inject, Injector, linkedSignal, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { StudentView } from '@tendril/contracts';
import { injectIsAdmin } from '@tendril/session';
import { Empty, Failed, Formats, Icon, injectPlural, injectText, Panel, Pill, Pips, Rows, Skeleton, useShortcuts } from '@tendril/ui';
import { injectToday } from '../school-day';
import { AddStudent } from './add-student';
import { BulkBar } from './bulk-bar';
import { injectColumns } from './columns';
import { asParams, Column, EVERYBODY, isNarrowed, Listing, readListing, writeListing } from './listing';
import { NoteComposer } from './note-composer';
import { NotesList } from './notes-list';
import { Selection } from './selection';
import { StudentFacts } from './student-facts';
import { StudentFilters } from './student-filters';
import { calledName, daysAway, filtered, ListedStudent } from './student-list';
import { injectNotes } from './student-notes';
import { StudentRecord } from './student-record';
import { StudentSheets } from './student-sheets';
import { StudentTimeline } from './student-timeline';
import { StudentViews } from './student-views';
import { injectStudents } from './students-data';

/** From so many days on, a student has been away long. */
const LONG = 14;

/** All students of a caseload at once, filtered here, with one of them beside the list. What is shown stands in the address. */
@Component({
  selector: 'td-students',
  imports: [AddStudent, BulkBar, Empty, Failed, Icon, NoteComposer, NotesList, Panel, Pill, Pips, RouterLink, Rows, Skeleton, StudentFacts, StudentFilters, StudentRecord, StudentSheets, StudentTimeline, StudentViews],
  host: { class: 'split' },
  templateUrl: './students.html',
})
export class Students {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly today = injectToday();
  private readonly rows = viewChild<Rows<ListedStudent>>(Rows);
  protected readonly isAdmin = injectIsAdmin();
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly calledName = calledName;

  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly student = computed(() => this.address().get('student') ?? undefined);
  protected readonly listing = computed(() => readListing(new URLSearchParams(this.address().keys.flatMap((key) => this.address().getAll(key).map((value) => [key, value])))));
  protected readonly query = computed(() => writeListing(this.listing()));
  protected readonly hasLeft = computed(() => this.listing().show === 'left');
  protected readonly students = injectStudents(this.hasLeft);
  private readonly ownColumns = injectColumns();
  protected readonly columns = computed(() => (this.listing().columns.length ? this.listing().columns : this.ownColumns()));

  protected readonly all = this.students.all;
  /** The school's date when the list was read. */
  private readonly day = computed(() => this.all() && this.today());
  protected readonly shown = computed(() => filtered(this.all(), this.listing(), this.day()));
  protected readonly cohorts = computed(() => [...new Set([...this.all().flatMap((one) => one.cohort ?? []), ...this.listing().cohort])].sort());
  protected readonly tagNames = computed(() => [...new Set([...this.students.tags().map(({ tag }) => tag), ...this.listing().tag])].sort());
  protected readonly count = computed(() => (this.students.loaded() ? { shown: this.shown().length, total: this.all().length } : null));
  protected readonly narrowed = computed(() => isNarrowed(this.listing()));
  protected readonly selection = new Selection(this.shown, this.all);
  protected readonly place = computed(() => this.shown().findIndex((one) => one.id === this.student()));
  protected readonly placeText = computed(() => (this.place() < 0 ? '' : this.t('students.place', { place: this.place() + 1, total: this.shown().length })));
  /** The one that a key means: under the cursor, else the open one. */
  protected readonly under = computed(() => this.shown()[this.rows()?.cursor() ?? -1] ?? this.shown()[this.place()]);
  protected readonly opened = computed(() => this.all().find(({ id }) => id === this.student()));
  protected readonly notes = injectNotes(this.student);
  protected readonly timeline = viewChild(StudentTimeline);
  /** Also asked for by the address, where the palette leads. */
  protected readonly adding = linkedSignal(() => this.address().get('add') === 'yes');

  constructor() {
    useShortcuts(
      { key: 'j', label: 'students.keys.down', run: () => this.move(1) },
      { key: 'k', label: 'students.keys.up', run: () => this.move(-1) },
      { key: 'x', label: 'students.keys.select', run: () => this.pickUnder(false) },
      { key: 'X', label: 'students.keys.selectTo', run: () => this.pickUnder(true) },
      { key: 'n', label: 'students.add', run: () => this.adding.set(true) },
      { key: 'Escape', label: 'students.keys.close', run: () => (this.selection.size() ? this.selection.clear() : this.close()) },
    );
  }

  protected narrow(change: Partial<Listing>, quietly = false): void {
    this.go({ ...asParams(change), ...(change.show === undefined ? {} : { student: null }) }, quietly);
  }

  protected widen(): void {
    this.go(asParams({ ...EVERYBODY, show: this.listing().show, sort: this.listing().sort, columns: this.listing().columns }));
  }

  protected chooseColumns(columns: readonly Column[]): void {
    this.ownColumns.set(columns);
    if (this.listing().columns.length) this.narrow({ columns }, true);
  }

  /** The first press sorts by a column, the second from its other end, the third no more. */
  protected sortBy(column: string): void {
    const { sort } = this.listing();
    this.narrow({ sort: sort === column ? `-${column}` : sort === `-${column}` ? '' : column }, true);
  }

  protected sortOf(column: string): 'ascending' | 'descending' | null {
    const { sort } = this.listing();
    return sort === column ? 'ascending' : sort === `-${column}` ? 'descending' : null;
  }

  protected pick(event: MouseEvent, place: number): void {
    this.selection.turn(place, event.shiftKey);
  }

  protected isLongAway(row: ListedStudent): boolean {
    return daysAway(row, this.day()) >= LONG;
  }

  protected lastHere(row: ListedStudent): string {
    const days = daysAway(row, this.day());
    return days === Infinity ? this.t('students.never') : days < 1 ? this.t('students.hereToday') : this.tn('students.daysAgo', days);
  }

  protected open(id: string): void {
    this.go({ student: id });
  }

  protected step(by: number): void {
    const next = this.shown()[this.place() + by];
    if (!next) return;
    this.rows()?.show(this.place() + by);
    this.go({ student: next.id }, true);
  }

  /** Focus goes back to the row, so that the keyboard goes on from there. */
  protected close(): void {
    const place = this.place();
    if (!this.student()) return;
    this.go({ student: null });
    if (place >= 0) afterNextRender(() => this.rows()?.goTo(place), { injector: this.injector });
  }

  protected added(student: StudentView): void {
    this.adding.set(false);
    this.students.reload();
    this.go({ student: student.id, show: null, add: null });
  }

  protected leaveAdding(): void {
    this.adding.set(false);
    if (this.address().has('add')) this.go({ add: null }, true);
  }

  private pickUnder(range: boolean): void {
    this.selection.turn(this.rows()?.cursor() ?? -1, range);
  }

  private move(by: number): void {
    const rows = this.rows();
    if (rows && rows.cursor() < 0 && this.place() >= 0) rows.goTo(this.place() + by);
    else rows?.move(by);
  }

  private go(queryParams: Record<string, string | readonly string[] | null>, replaceUrl = false): void {
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }
}

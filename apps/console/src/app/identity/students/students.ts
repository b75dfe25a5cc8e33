import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, input, linkedSignal, signal, viewChild } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import type { StudentRow, StudentView } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { injectIsAdmin } from '@tendril/session';
import { Empty, Formats, Icon, injectErrorText, injectText, Notice, Panel, Pill, Skeleton, useShortcuts } from '@tendril/ui';
import { AddStudent } from './add-student';
import { calledName, filtered } from './student-list';
import { StudentRecord } from './student-record';

const AT_ONCE = 60;

type Place = Partial<Record<'q' | 'cohort' | 'show' | 'consent' | 'student', string | null>>;

/** All students of a caseload at once, filtered here, with one of them beside the list. What is shown stands in the address. */
@Component({
  selector: 'td-students',
  imports: [AddStudent, Empty, Icon, Notice, Panel, Pill, RouterLink, Skeleton, StudentRecord],
  host: { class: 'split' },
  templateUrl: './students.html',
})
export class Students {
  /** From the address: part of a name, a cohort's name, `left` for those who have left, `missing`, and the id of the open student. */
  readonly q = input<string>();
  readonly cohort = input<string>();
  readonly show = input<string>();
  readonly consent = input<string>();
  readonly student = input<string>();

  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly injector = inject(Injector);
  private readonly searchBox = viewChild.required<ElementRef<HTMLInputElement>>('searchBox');
  private readonly page = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly isAdmin = injectIsAdmin();
  protected readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly calledName = calledName;

  protected readonly hasLeft = computed(() => this.show() === 'left');
  protected readonly students = apiResource<List<StudentRow>>(() => 'students', () => ({ left: this.hasLeft() ? 'yes' : undefined }));
  protected readonly search = linkedSignal(() => this.q() ?? '');
  protected readonly all = computed(() => (this.students.hasValue() ? this.students.value().items : []));
  protected readonly cohorts = computed(() => [...new Set([...this.all().flatMap((one) => one.cohort ?? []), ...(this.cohort() ? [this.cohort() as string] : [])])].sort());
  protected readonly shown = computed(() => filtered(this.all(), { name: this.search(), cohort: this.cohort() ?? '', unconsented: this.consent() === 'missing' }));
  /** The first rows at once and the others a moment later, so that writing into the search never waits for 600 rows. */
  private readonly count = linkedSignal({ source: this.shown, computation: () => AT_ONCE });
  protected readonly drawn = computed(() => this.shown().slice(0, this.count()));
  protected readonly place = computed(() => this.shown().findIndex((one) => one.id === this.student()));
  protected readonly placeText = computed(() => (this.place() < 0 ? '' : this.t('students.place', { place: this.place() + 1, total: this.shown().length })));
  protected readonly narrowed = computed(() => !!(this.search() || this.cohort() || this.consent()));
  protected readonly adding = signal(false);

  constructor() {
    effect((onCleanup) => {
      if (this.count() >= this.shown().length) return;
      const next = setTimeout(() => this.count.update((count) => count + AT_ONCE));
      onCleanup(() => clearTimeout(next));
    });
    useShortcuts(
      { key: '/', label: 'students.keys.search', run: () => this.searchBox().nativeElement.focus() },
      { key: 'j', label: 'students.keys.down', run: () => this.move(1) },
      { key: 'k', label: 'students.keys.up', run: () => this.move(-1) },
      { key: 'n', label: 'students.add', run: () => this.adding.set(true) },
      { key: 'Escape', label: 'students.keys.close', run: () => this.close() },
    );
  }

  protected write(event: Event): void {
    this.search.set((event.target as HTMLInputElement).value);
    this.go({ q: this.search() }, true);
  }

  protected choose(name: 'cohort' | 'show' | 'consent', event: Event): void {
    this.go({ [name]: (event.target as HTMLSelectElement).value, ...(name === 'show' ? { student: null } : {}) });
  }

  protected widen(): void {
    this.go({ q: null, cohort: null, consent: null });
  }

  protected open(id: string): void {
    this.go({ student: id });
  }

  protected step(by: number): void {
    const next = this.shown()[this.place() + by];
    if (next) this.go({ student: next.id }, true);
  }

  /** Focus goes back to the row, so that the keyboard goes on from there. */
  protected close(): void {
    if (!this.student()) return;
    const row = this.rows()[this.place()];
    this.go({ student: null });
    afterNextRender(() => row?.focus(), { injector: this.injector });
  }

  protected added(student: StudentView): void {
    this.adding.set(false);
    this.students.reload();
    this.go({ student: student.id, show: null });
  }

  /** From the row that has the focus, or the open one, to its neighbour. */
  private move(by: number): void {
    const rows = this.rows();
    const at = rows.findIndex((one) => one === document.activeElement);
    rows[Math.max(0, Math.min((at < 0 ? Math.max(this.place(), by > 0 ? -1 : 1) : at) + by, rows.length - 1))]?.focus();
  }

  private rows(): HTMLElement[] {
    return [...this.page.querySelectorAll<HTMLElement>('tbody th button')];
  }

  private go(to: Place, replaceUrl = false): void {
    const queryParams = Object.fromEntries(Object.entries(to).map(([name, value]) => [name, value || null]));
    void this.router.navigate([], { relativeTo: this.route, queryParams, queryParamsHandling: 'merge', replaceUrl });
  }
}

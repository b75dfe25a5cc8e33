import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReportNumber, WorkNumbers } from '@tendril/contracts';
import { Formats, injectText, LanguageStore } from '@tendril/ui';

const NUMBERS = ['asked', 'begun', 'submitted', 'accepted'] as const;
type By = 'exercise' | 'cohort';

/** How far each cohort is with each exercise; every number leads to its list. */
@Component({
  selector: 'td-work-table',
  imports: [RouterLink],
  host: { class: 'stack s2' },
  templateUrl: './work-table.html',
})
export class WorkTable {
  readonly rows = input.required<readonly WorkNumbers[]>();
  /** The number whose list is open, as in the address. */
  readonly open = input<{ number?: string; exercise?: string; of?: string }>({});
  /** One cohort alone needs no grouping by it. */
  readonly oneCohort = input(false);

  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  private readonly language = inject(LanguageStore).current;
  protected readonly numbers = NUMBERS;
  protected readonly by = linkedSignal<boolean, By>({ source: this.oneCohort, computation: () => 'exercise' });
  protected readonly groups = computed(() => {
    const groups = new Map<string, { name: string; rows: WorkNumbers[] }>();
    for (const row of this.rows()) {
      const [id, name] = this.by() === 'exercise' ? [row.exerciseId, this.titleOf(row)] : [row.cohortId ?? '', this.cohortOf(row)];
      const group = groups.get(id) ?? { name, rows: [] };
      group.rows.push(row);
      groups.set(id, group);
    }
    return [...groups.values()].sort((a, b) => a.name.localeCompare(b.name, this.language()));
  });

  protected choose(event: Event): void {
    this.by.set((event.target as HTMLSelectElement).value as By);
  }

  protected titleOf({ exercise }: WorkNumbers): string {
    return exercise[this.language()];
  }

  protected cohortOf({ cohort }: WorkNumbers): string {
    return cohort || this.t('reports.noCohort');
  }

  protected isOpen(row: WorkNumbers, number: string): boolean {
    const { number: open, exercise, of } = this.open();
    return number === open && row.exerciseId === exercise && row.cohortId === (of ?? null);
  }

  protected nameOf(row: WorkNumbers): string {
    return this.by() === 'exercise' ? this.cohortOf(row) : this.titleOf(row);
  }

  protected share(row: WorkNumbers, number: (typeof NUMBERS)[number]): string {
    return number === 'asked' || !row.asked ? '' : this.t('reports.percent', { share: this.formats.number((100 * row[number]) / row.asked) });
  }

  protected label(row: WorkNumbers, number: ReportNumber & keyof WorkNumbers): string {
    return this.t('reports.workLink', { count: row[number], number: this.t('reports.number.' + number), exercise: this.titleOf(row), cohort: this.cohortOf(row) });
  }

  /** Accepted, sent and begun, each without those that went further; what is nothing has no part. */
  protected parts({ asked, begun, submitted, accepted }: WorkNumbers): { kind: string; width: number }[] {
    return [accepted, submitted - accepted, begun - submitted].flatMap((count, index) => (count && asked ? { kind: `share-${2 - index}`, width: (100 * count) / asked } : []));
  }
}

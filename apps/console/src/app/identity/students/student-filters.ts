import { Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { Dialog, Formats, Icon, injectText, useShortcuts } from '@tendril/ui';
import { CHOICES, ChoiceName, Column, COLUMNS, Listing } from './listing';

type Change = Partial<Listing>;
type ListName = 'cohort' | 'tag';

/** What narrows the list: the search, the other filters behind one button and as words that can be taken off, and the columns. */
@Component({
  selector: 'td-student-filters',
  imports: [Dialog, Icon],
  host: { class: 'filters', role: 'search' },
  templateUrl: './student-filters.html',
})
export class StudentFilters {
  readonly listing = input.required<Listing>();
  readonly columns = input.required<readonly Column[]>();
  /** What there is to choose from. */
  readonly cohorts = input.required<readonly string[]>();
  readonly tags = input.required<readonly string[]>();
  readonly count = input.required<{ shown: number; total: number } | null>();
  readonly changed = output<{ change: Change; quietly: boolean }>();
  readonly columnsChanged = output<readonly Column[]>();

  private readonly searchBox = viewChild.required<ElementRef<HTMLInputElement>>('searchBox');
  private readonly filterButton = viewChild.required<ElementRef<HTMLElement>>('filterButton');
  private readonly columnsButton = viewChild.required<ElementRef<HTMLElement>>('columnsButton');
  private readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly filtering = signal(false);
  protected readonly choosing = signal(false);
  protected readonly choices = Object.entries(CHOICES).map(([name, values]) => ({ name: name as ChoiceName, values }));
  protected readonly allColumns = COLUMNS;
  protected readonly lists = computed(() => [{ name: 'cohort' as const, values: this.cohorts() }, { name: 'tag' as const, values: this.tags() }].filter(({ values }) => values.length > 0));
  /** Each filter that is on, in words, and what takes it off. */
  protected readonly on = computed(() => [
    ...(['cohort', 'tag'] as const).filter((name) => this.listing()[name].length > 0).map((name) => ({ name, words: this.listing()[name].join(', '), off: { [name]: [] } as Change })),
    ...this.choices.filter(({ name }) => this.listing()[name]).map(({ name }) => ({ name, words: this.t('students.choice.' + name + '.' + this.listing()[name]), off: { [name]: '' } as Change })),
  ]);

  constructor() {
    useShortcuts(
      { key: '/', label: 'students.keys.search', run: () => this.searchBox().nativeElement.focus() },
      { key: 'f', label: 'students.keys.filter', run: () => press(this.filterButton()) },
      { key: 'c', label: 'students.keys.columns', run: () => press(this.columnsButton()) },
    );
  }

  protected shown({ shown, total }: { shown: number; total: number }): string {
    return this.t('students.shown', { shown: this.formats.number(shown), total: this.formats.number(total) });
  }

  protected write(event: Event): void {
    this.changed.emit({ change: { q: valueOf(event) }, quietly: true });
  }

  protected choose(name: ChoiceName, event: Event): void {
    this.change({ [name]: valueOf(event) });
  }

  protected turn(name: ListName, value: string): void {
    this.change({ [name]: turned(this.listing()[name], value) });
  }

  protected turnColumn(column: Column): void {
    const columns = turned(this.columns(), column);
    this.columnsChanged.emit(COLUMNS.filter((one) => columns.includes(one)));
  }

  protected change(change: Change): void {
    this.changed.emit({ change, quietly: false });
  }
}

/** With the focus on it, so that it comes back there when what it opens is closed. */
function press({ nativeElement }: ElementRef<HTMLElement>): void {
  nativeElement.focus();
  nativeElement.click();
}

const valueOf = (event: Event): string => (event.target as HTMLInputElement | HTMLSelectElement).value;
const turned = <T>(list: readonly T[], value: T): T[] => (list.includes(value) ? list.filter((one) => one !== value) : [...list, value]);

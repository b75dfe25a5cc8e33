import { afterNextRender, Component, computed, effect, ElementRef, inject, Injector, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentRow, Today as TodayView } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { DateBlock, Empty, Failed, Formats, Icon, injectPlural, injectText, LanguageStore, onComeBack, Skeleton, useShortcuts } from '@tendril/ui';
import { injectCaseloadGivers, injectFirstSteps } from './first-steps';
import { dueSoon } from './due-work';
import { LastLine, type Line } from './last-line';
import { TODAY_KINDS, TodayKinds, TodayRow } from './today-kinds';

/** What waits for the reader, each line with its one action; what falls due this week stands beside it. */
@Component({
  selector: 'td-today',
  imports: [DateBlock, Empty, Failed, Icon, RouterLink, Skeleton],
  host: { class: 'today' },
  templateUrl: './today.html',
})
export class Today {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  private readonly kinds = inject(TodayKinds);
  protected readonly now = new Date();

  private readonly today = apiResource<TodayView>(() => 'today');
  private readonly assignments = apiResource<List<AssignmentRow>>(() => 'assignments');
  protected readonly refusal = computed(() => {
    const failure = this.today.error() ?? this.assignments.error();
    return failure && ApiError.from(failure);
  });

  protected readonly due = computed(() => (this.assignments.hasValue() ? dueSoon(this.assignments.value().items, this.now) : []));
  protected readonly groups = computed(() => (this.today.hasValue() ? this.today.value().sections.map((section) => this.kinds.group(section, this.now)) : undefined));
  protected readonly need = computed(() => (this.groups() ?? []).reduce((sum, { count }) => sum + count, 0));
  protected readonly steps = injectFirstSteps(computed(() => this.assignments.value()?.items));
  protected readonly nextStep = computed(() => this.steps()?.find(({ done }) => !done));
  protected readonly givers = injectCaseloadGivers(computed(() => this.groups()?.length === 0 && this.assignments.value()?.items.length === 0));
  private readonly flat = computed(() => (this.groups() ?? []).flatMap((one) => one.rows));
  private readonly lastLine = inject(LastLine);
  /** Stays with its line when the list is read anew or come back to, or in its place when the line is done. */
  private readonly cursor = linkedSignal<readonly TodayRow[], Line>({
    source: this.flat,
    computation: (rows, before) => {
      const line = before?.value ?? this.lastLine.line;
      if (!rows.length) return line;
      const found = rows.findIndex(({ id }) => id === line.id);
      const at = found >= 0 ? found : Math.min(line.at, rows.length - 1);
      return { at, id: rows[at]?.id };
    },
  });
  protected readonly current = computed(() => this.flat()[this.cursor().at]);

  constructor() {
    onComeBack(() => this.again());
    const back = effect(() => {
      if (!this.flat().length) return;
      back.destroy();
      if (this.lastLine.line.id !== undefined) afterNextRender(() => this.standAgain(), { injector: this.injector });
    });
    useShortcuts(
      { key: 'j', label: 'today.down', run: () => this.move(1) },
      { key: 'k', label: 'today.up', run: () => this.move(-1) },
      { key: 'Enter', label: 'today.openRow', run: () => this.open() },
      ...Object.entries(TODAY_KINDS).map(([kind, { letter }]) => ({ key: letter.toLowerCase(), label: 'today.do.' + kind, run: () => this.open(letter) })),
    );
  }

  protected again(): void {
    this.today.reload();
    this.assignments.reload();
  }

  /** The cursor follows the keyboard's focus, so that both always speak of one line. */
  protected stand(row: TodayRow): void {
    this.cursor.set({ at: this.flat().indexOf(row), id: row.id });
    this.lastLine.line = this.cursor();
  }

  /** After the work behind a line, the keyboard goes on there, unless it is somewhere else by now. */
  private standAgain(): void {
    if (document.activeElement === document.body || document.activeElement?.tagName === 'H1') this.action(this.cursor().at)?.focus();
  }

  private move(by: number): void {
    this.action(Math.max(0, Math.min(this.cursor().at + by, this.flat().length - 1)))?.focus();
  }

  private open(letter?: string): void {
    if (!letter || this.current()?.letter === letter) this.action(this.cursor().at)?.click();
  }

  private action(place: number): HTMLElement | undefined {
    return this.host.querySelectorAll<HTMLElement>('.act')[place];
  }
}

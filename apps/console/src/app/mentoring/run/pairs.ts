import { Component, computed, effect, ElementRef, inject, untracked, viewChild } from '@angular/core';
import type { ProposalRow } from '@tendril/contracts';
import { Empty, Formats, Icon, injectText, LanguageStore, Pill, Rows, useShortcuts } from '@tendril/ui';
import { Bans } from './bans';
import { NextBest } from './next-best';
import { PairAnswer } from './pair-answer';
import { PairChoices } from './pair-choices';
import { ANSWER_TABS, isOffered, TABS } from './pair-filter';
import { PairList } from './pair-list';
import { injectReason, tellingParts } from './reasons';
import { RunPlace } from './run-place';
import { RunStore } from './run-store';

/** The pairs of a run in their saved views, each with its reasons; keys act on the row where the keyboard is. */
@Component({
  selector: 'td-pairs',
  imports: [Bans, Empty, Icon, NextBest, PairAnswer, Pill, Rows],
  templateUrl: './pairs.html',
})
export class Pairs {
  protected readonly store = inject(RunStore);
  protected readonly place = inject(RunPlace);
  protected readonly list = inject(PairList);
  protected readonly choices = inject(PairChoices);
  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly reason = injectReason();
  protected readonly telling = tellingParts;
  protected readonly tabs = computed(() => TABS.filter((tab) => this.store.state() === 'published' || !ANSWER_TABS.includes(tab)));
  private readonly language = inject(LanguageStore).current;
  private readonly rows = viewChild<Rows<ProposalRow>>(Rows);
  private readonly search = viewChild<ElementRef<HTMLInputElement>>('search');

  protected readonly isOpen = computed(() => this.store.state() === 'proposed');
  /** Whether rows can be chosen for a publication: those that were left out of one may follow. */
  protected readonly canSelect = computed(() => this.isOpen() || this.store.state() === 'published');
  protected readonly isOffered = isOffered;
  protected readonly offered = computed(() => (this.canSelect() ? this.list.shown().filter(isOffered) : []));
  protected readonly isAllSelected = computed(() => this.offered().length > 0 && this.offered().every(({ student }) => this.store.selected().has(student.id)));
  protected readonly occupations = computed(() => this.list.named(this.store.names(), this.language()));
  /** Whose row the keyboard was on, and in which list: it stays there when the list is loaded again. */
  private marked: { readonly studentId: string | undefined; readonly shown: readonly ProposalRow[] } = { studentId: undefined, shown: [] };

  private opened: string | undefined;

  constructor() {
    effect(() => this.keepCursor());
    effect(() => {
      const at = this.list.at();
      if (at >= 0) untracked(() => this.rows()?.show(at));
    });
    effect(() => {
      const [open, closed] = [this.place.pair(), this.opened];
      this.opened = open;
      if (closed && !open && !this.place.side()) untracked(() => this.backTo(closed));
    });
    useShortcuts(
      { key: 'j', label: 'matching.nextPair', run: () => this.move(1) },
      { key: 'k', label: 'matching.previousPair', run: () => this.move(-1) },
      { key: 'x', label: 'matching.selectPair', run: () => this.at((row) => this.canSelect() && isOffered(row) && this.store.toggle(row.student.id)) },
      { key: 'l', label: 'matching.pinPair', run: () => this.at((row) => this.isOpen() && void this.choices.turn(row, 'pin')) },
      { key: 'b', label: 'matching.banPair', run: () => this.at((row) => this.isOpen() && void this.choices.turn(row, 'ban')) },
      { key: 'f', label: 'matching.filter', run: () => this.search()?.nativeElement.focus() },
    );
  }

  protected toggleAll(): void {
    this.store.selected.set(new Set(this.isAllSelected() ? [] : this.offered().map(({ student }) => student.id)));
  }

  protected write(event: Event, name: 'q' | 'cohort' | 'occupation' | 'under'): void {
    this.place.go({ [name]: (event.target as HTMLInputElement | HTMLSelectElement).value });
  }

  protected widen(): void {
    this.place.go({ q: null, cohort: null, occupation: null, mentor: null, show: null });
  }

  /** Where a pair stands beside the list, the neighbour opens too. */
  private move(by: number): void {
    const rows = this.rows();
    if (!rows) return;
    if (rows.cursor() < 0) rows.cursor.set(this.list.at());
    rows.move(by);
    if (this.place.pair()) this.at(({ student }) => this.place.open(student.id));
  }

  /** Acts on the row where the keyboard is, else on the open pair. */
  private at(work: (row: ProposalRow) => unknown): void {
    const row = this.list.shown()[this.rows()?.cursor() ?? -1] ?? this.list.pair();
    if (row) work(row);
  }

  /** The keyboard goes back to the row whose pair was closed. */
  private backTo(studentId: string): void {
    const at = this.list.shown().findIndex(({ student }) => student.id === studentId);
    if (at >= 0) this.rows()?.goTo(at);
  }

  private keepCursor(): void {
    const [shown, rows] = [this.list.shown(), this.rows()];
    const at = rows?.cursor() ?? -1;
    const studentId = this.marked.shown === shown ? shown[at]?.student.id : this.marked.studentId;
    this.marked = { studentId, shown };
    const now = shown.findIndex(({ student }) => student.id === studentId);
    if (now >= 0 && now !== at) rows?.cursor.set(now);
  }
}

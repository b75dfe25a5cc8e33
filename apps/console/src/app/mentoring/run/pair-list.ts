import { computed, inject, Injectable } from '@angular/core';
import type { Localised } from '@tendril/contracts';
import { isIn, narrowed, TABS, type Tab } from './pair-filter';
import { RunPlace } from './run-place';
import { RunStore } from './run-store';

/** The pairs of a run as its tab and filter show them, and the open one among them. */
@Injectable()
export class PairList {
  private readonly store = inject(RunStore);
  private readonly place = inject(RunPlace);

  private readonly fitting = computed(() => narrowed(this.store.pairs() ?? [], this.place.filter()));
  private readonly byTab = computed(() => new Map(TABS.map((tab) => [tab, tab === 'all' ? this.fitting() : this.fitting().filter((row) => isIn(row, tab, this.store.facts(), this.place.under()))])));
  readonly shown = computed(() => this.byTab().get(this.place.tab()) ?? []);
  /** Where the open pair stands in the list, or -1. */
  readonly at = computed(() => this.shown().findIndex(({ student }) => student.id === this.place.pair()));
  readonly pair = computed(() => (this.store.pairs() ?? []).find(({ student }) => student.id === this.place.pair()));
  readonly mentor = computed(() => (this.store.pairs() ?? []).find(({ mentor }) => mentor.id === this.place.filter().mentor)?.mentor);
  readonly cohorts = computed(() => distinct((this.store.pairs() ?? []).map(({ student }) => student.cohort)).sort());
  readonly occupations = computed(() => distinct((this.store.pairs() ?? []).map(({ mentor }) => mentor.occupation)));

  count(tab: Tab): number {
    return this.byTab().get(tab)?.length ?? 0;
  }

  /** The occupations of the mentors in words, sorted. */
  named(names: ReadonlyMap<string, Localised>, language: keyof Localised): { code: string; name: string }[] {
    return this.occupations().map((code) => ({ code, name: names.get(code)?.[language] ?? code })).sort((one, other) => one.name.localeCompare(other.name));
  }

  /** Opens a neighbour of the open pair. */
  step(by: number): void {
    const next = this.shown()[this.at() + by];
    if (next) this.place.open(next.student.id);
  }
}

const distinct = (all: readonly string[]): string[] => [...new Set(all.filter(Boolean))];

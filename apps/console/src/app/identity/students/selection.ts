import { computed, Signal, signal } from '@angular/core';

/** Which rows of a list are picked. Those that a filter hides stay picked, and are said to be. */
export class Selection<T extends { readonly id: string }> {
  private readonly ids = signal<ReadonlySet<string>>(new Set());
  private anchor = -1;

  constructor(private readonly shown: Signal<readonly T[]>, all: Signal<readonly T[]>) {
    this.picked = computed(() => all().filter(({ id }) => this.ids().has(id)));
  }

  readonly picked: Signal<readonly T[]>;
  readonly size = computed(() => this.picked().length);
  readonly isAll = computed(() => this.shown().length > 0 && this.shown().every(({ id }) => this.ids().has(id)));

  has(id: string): boolean {
    return this.ids().has(id);
  }

  /** Turns one row, or with `range` gives all from the last one turned to this the state that this one gets. */
  turn(place: number, range = false): void {
    const one = this.shown()[place];
    if (!one) return;
    const on = !this.ids().has(one.id);
    const from = range && this.anchor >= 0 ? this.anchor : place;
    const rows = this.shown().slice(Math.min(from, place), Math.max(from, place) + 1);
    this.set(rows, on);
    this.anchor = place;
  }

  turnAll(): void {
    this.set(this.shown(), !this.isAll());
  }

  clear(): void {
    this.ids.set(new Set());
    this.anchor = -1;
  }

  private set(rows: readonly T[], on: boolean): void {
    const ids = new Set(this.ids());
    for (const { id } of rows) if (on) ids.add(id); else ids.delete(id);
    this.ids.set(ids);
  }
}

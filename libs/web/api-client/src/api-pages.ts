import { computed, effect, inject, Signal, signal, untracked } from '@angular/core';
import { address, Api, type Query } from './api';
import { ApiError } from './api-error';
import type { List } from './list';

/** A long list of the API as signals: the first page is shown at once and the others join it. */
export interface ApiPages<T> {
  /** Undefined before the first page. While it is loaded again, the rows before stay until all have come. */
  readonly items: Signal<readonly T[] | undefined>;
  readonly error: Signal<ApiError | undefined>;
  readonly isLoading: Signal<boolean>;
  /** There are more rows than were asked for. */
  readonly isCut: Signal<boolean>;
  reload(): void;
}

interface State<T> {
  readonly address?: string;
  readonly items?: readonly T[];
  readonly error?: ApiError;
  readonly loading: boolean;
  readonly cut?: boolean;
}

/** Reads a list page by page, `most` rows at most; `path` returns undefined while there is nothing to ask. */
export function apiPages<T>(path: () => string | undefined, most: number, query: () => Query = () => ({})): ApiPages<T> {
  const api = inject(Api);
  const state = signal<State<T>>({ loading: true });
  const asked = signal(0);

  const read = async (where: string, what: Query, again: boolean, isCurrent: () => boolean): Promise<void> => {
    const now = address(where, what);
    const items: T[] = [];
    for (let cursor: string | undefined, isOver = false; !isOver;) {
      const page = await api.get<List<T>>(where, { ...what, cursor });
      if (!isCurrent()) return;
      items.push(...page.items);
      cursor = page.next ?? undefined;
      isOver = cursor === undefined || items.length >= most;
      if (isOver || !again) state.set({ address: now, items: [...items], loading: !isOver, cut: isOver && cursor !== undefined });
    }
  };

  effect((onCleanup) => {
    asked();
    const where = path();
    const what = query();
    if (where === undefined) return state.set({ loading: false });
    const now = address(where, what);
    let current = true;
    onCleanup(() => (current = false));
    const before = untracked(state);
    const again = before.address === now && before.items !== undefined;
    state.set(again ? { ...before, loading: true } : { address: now, loading: true });
    untracked(() => read(where, what, again, () => current)).catch((failure: unknown) => {
      if (current) state.set({ address: now, error: ApiError.from(failure), loading: false });
    });
  });

  return {
    items: computed(() => state().items),
    error: computed(() => state().error),
    isLoading: computed(() => state().loading),
    isCut: computed(() => state().cut ?? false),
    reload: () => asked.update((times) => times + 1),
  };
}

import { DestroyRef, effect, inject, Signal, signal, untracked, WritableSignal } from '@angular/core';
import { DraftStore } from './draft-store';

const PAUSE = 400;

/** Where a text stands: unchanged, being kept, kept on this device, sent, or not kept because the device refused. */
export type DraftState = 'clean' | 'saving' | 'saved' | 'sent' | 'unsaved';

export interface Draft {
  readonly state: Signal<DraftState>;
  readonly savedAt: Signal<Date | null>;
  /** To be awaited before the model is shown: puts a kept draft into it. The version it was written on, undefined when there was none. */
  restore(): Promise<number | undefined>;
  /** After the server has it: the draft is removed. */
  sent(): Promise<void>;
}

/**
 * Keeps a form's model on this device while it is written: 400 ms after the last key, through reloads and without a network.
 * Call it in an injection context; nothing is kept before `restore()` has been called.
 * @param thing what the draft belongs to, for example `interview:<id>`
 * @param base the version, at the API, that is being written on
 */
export function draftOf<T extends object>(thing: () => string, model: WritableSignal<T>, base: () => number): Draft {
  const store = inject(DraftStore);
  const state = signal<DraftState>('clean');
  const savedAt = signal<Date | null>(null);
  const watching = signal(false);
  let seen: T;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = async (name: string, value: T): Promise<void> => {
    timer = undefined;
    try {
      savedAt.set(await store.write(name, value, untracked(base)));
      state.set('saved');
    } catch {
      state.set('unsaved');
    }
  };

  effect(() => {
    const value = model();
    if (!watching() || value === seen) return;
    const name = untracked(thing);
    seen = value;
    clearTimeout(timer);
    state.set('saving');
    timer = setTimeout(() => void keep(name, value), PAUSE);
  });

  inject(DestroyRef).onDestroy(() => {
    if (timer === undefined) return;
    clearTimeout(timer);
    void keep(thing(), seen);
  });

  return {
    state: state.asReadonly(),
    savedAt: savedAt.asReadonly(),
    async restore() {
      const kept = await store.read<T>(thing());
      if (kept) {
        // A draft of before a field was added begins it as a new one does.
        model.update((fresh) => ({ ...fresh, ...kept.value }));
        savedAt.set(kept.savedAt);
        state.set('saved');
      }
      seen = untracked(model);
      watching.set(true);
      return kept?.base;
    },
    async sent() {
      clearTimeout(timer);
      timer = undefined;
      await store.remove(thing());
      state.set('sent');
    },
  };
}

import { DestroyRef, DOCUMENT, effect, inject, Signal, signal, untracked, WritableSignal } from '@angular/core';
import type { ExerciseDraft, FieldProblem } from '@tendril/contracts';
import { ApiError, ExercisesClient } from '@tendril/api-client';
import { type Content, contentOf } from '../content';

const PAUSE = 1200;
const UNTIL_AGAIN = 5000;

/** Where the draft stands: as it came, on its way, with the API, waiting for the network, or refused. */
export type SaveState = 'clean' | 'saving' | 'saved' | 'away' | 'refused';

export interface DraftWriter {
  readonly state: Signal<SaveState>;
  /** The draft as somebody else has just left it; nothing is saved until it was chosen between the two. */
  readonly theirs: Signal<ExerciseDraft | undefined>;
  /** Why the last save was refused as a whole. */
  readonly refusal: Signal<ApiError | undefined>;
  /** Saves at once. True when the API has everything that was written. */
  flush(): Promise<boolean>;
  choose(which: 'mine' | 'theirs'): Promise<void>;
  /** Takes a draft as it is at the API. */
  take(draft: ExerciseDraft): void;
  /** For a refusal of another request about the same draft. True when it was somebody else's change. */
  foundTheirs(failure: ApiError): boolean;
}

/**
 * Saves what is written a moment after the last key, again while the network is away, and never over what somebody else has saved meanwhile.
 * @param refused called with what the API found wrong beside its parts
 */
export function draftWriterOf(draft: WritableSignal<ExerciseDraft | undefined>, content: WritableSignal<Content>, refused: (problems: readonly FieldProblem[]) => void): DraftWriter {
  const client = inject(ExercisesClient);
  const window = inject(DOCUMENT).defaultView;
  const state = signal<SaveState>('clean');
  const theirs = signal<ExerciseDraft | undefined>(undefined);
  const refusal = signal<ApiError | undefined>(undefined);
  const saved = signal<Content | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();
  const isSaved = () => content() === saved();

  const send = async (): Promise<void> => {
    const known = draft();
    if (!known || isSaved() || theirs()) return;
    const now = content();
    try {
      const answer = await client.changeExercise(known.id, { ...now, version: known.version });
      draft.set(answer);
      saved.set(now);
      refusal.set(undefined);
      state.set(isSaved() ? 'saved' : 'saving');
    } catch (failure) {
      refuse(ApiError.from(failure));
    }
  };
  const foundTheirs = (failure: ApiError): boolean => {
    if (failure.status !== 409 || !failure.current) return false;
    theirs.set(failure.current as ExerciseDraft);
    state.set('refused');
    return true;
  };
  const refuse = (failure: ApiError): void => {
    if (foundTheirs(failure)) return;
    if (failure.status === 0 || failure.status >= 500) {
      state.set('away');
      schedule(UNTIL_AGAIN);
      return;
    }
    state.set('refused');
    if (failure.fields.length) refused(failure.fields);
    else refusal.set(failure);
  };
  const save = (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    return (last = last.then(send));
  };
  const schedule = (after: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), after);
  };

  effect(() => {
    const now = content();
    if (!untracked(draft) || now === untracked(saved)) return;
    state.set('saving');
    schedule(PAUSE);
  });
  const whenOnline = () => void save();
  const warn = (event: Event) => { if (!isSaved() && draft()) event.preventDefault(); };
  window?.addEventListener('online', whenOnline);
  window?.addEventListener('beforeunload', warn);
  inject(DestroyRef).onDestroy(() => {
    clearTimeout(timer);
    window?.removeEventListener('online', whenOnline);
    window?.removeEventListener('beforeunload', warn);
  });

  const take = (taken: ExerciseDraft): void => {
    clearTimeout(timer);
    const words = contentOf(taken);
    saved.set(words);
    content.set(words);
    draft.set(taken);
    theirs.set(undefined);
    refusal.set(undefined);
    state.set('clean');
  };
  return {
    state: state.asReadonly(), theirs: theirs.asReadonly(), refusal: refusal.asReadonly(), foundTheirs, take,
    async flush() {
      await save();
      return isSaved();
    },
    async choose(which) {
      const other = theirs();
      if (!other) return;
      if (which === 'theirs') return take(other);
      theirs.set(undefined);
      draft.set(other);
      await save();
    },
  };
}

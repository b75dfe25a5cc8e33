import { DestroyRef, effect, inject, Signal, signal, untracked, WritableSignal } from '@angular/core';
import type { MyInterview } from '@tendril/contracts';
import { ApiError, NetworkClient } from '@tendril/api-client';
import { draftOf, DraftState, Outbox } from '@tendril/session/drafts';
import { isSame, tidy, Words, wordsOf } from './words';

const PAUSE = 1500;

export interface InterviewWriter {
  readonly state: Signal<DraftState>;
  /** Why the last try to send was refused; the words are kept on the device meanwhile. */
  readonly refusal: Signal<ApiError | undefined>;
  /** Other words that the API got since those of this device were written; nothing is sent until the student has chosen. */
  readonly elsewhere: Signal<Words | undefined>;
  choose(which: 'mine' | 'theirs'): Promise<void>;
  /** Puts words that were never sent into the model; to be awaited before it is shown. A device that keeps nothing is no reason to stop. */
  restore(): Promise<void>;
  /** Sends now what is not sent yet. @throws ApiError */
  flush(): Promise<void>;
}

/**
 * Keeps what a student writes about an interview: on this device at once, and with the API after a pause or when the screen is left. When somebody (another tab, another device)
 * changed the interview meanwhile, the row is read again and these words are put on top of it: none is lost.
 */
export function writerOf(row: WritableSignal<MyInterview | undefined>, words: WritableSignal<Words>): InterviewWriter {
  const client = inject(NetworkClient);
  const refusal = signal<ApiError | undefined>(undefined);
  const outbox = inject(Outbox);
  const elsewhere = signal<Words | undefined>(undefined);
  const writtenOn = signal<number | undefined>(undefined);
  const draft = draftOf(() => 'interview:' + (row()?.id ?? ''), words, () => writtenOn() ?? row()?.version ?? 0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const change = async ({ id, version }: MyInterview, now: Words): Promise<MyInterview> => {
    try {
      return await client.change(id, { ...tidy(now), version });
    } catch (failure) {
      if (ApiError.from(failure).status !== 409) throw failure;
      const current = await client.interview(id);
      return client.change(id, { ...tidy(now), version: current.version });
    }
  };
  const isUnsent = (known: MyInterview | undefined): known is MyInterview => known !== undefined && !isSame(words(), known);

  const send = async (): Promise<void> => {
    const known = row();
    if (!isUnsent(known) || elsewhere()) return;
    const now = words();
    try {
      row.set(await change(known, now));
      refusal.set(undefined);
    } catch (failure) {
      refusal.set(ApiError.from(failure));
      throw failure;
    }
    if (words() === now) await draft.sent().catch(() => undefined);
  };
  const flush = (): Promise<void> => {
    clearTimeout(timer);
    return (last = last.catch(() => undefined).then(send));
  };
  const quietly = () => void flush().catch(() => undefined);

  effect(() => {
    words();
    clearTimeout(timer);
    if (untracked(() => isUnsent(row()))) timer = setTimeout(quietly, PAUSE);
  });
  let release: (() => void) | undefined;
  inject(DestroyRef).onDestroy(() => {
    release?.();
    quietly();
  });

  return {
    state: draft.state,
    refusal: refusal.asReadonly(),
    elsewhere: elsewhere.asReadonly(),
    async restore() {
      const known = row();
      if (!known) return;
      release ??= outbox.hold('interview:' + known.id, quietly);
      const base = await draft.restore().catch(() => undefined);
      if (base === undefined || base === known.version || isSame(words(), known)) return;
      writtenOn.set(base);
      elsewhere.set({ ...wordsOf(known), questions: known.questions.length ? known.questions : [''] });
    },
    async choose(which) {
      const other = elsewhere();
      elsewhere.set(undefined);
      writtenOn.set(undefined);
      if (which === 'mine' || !other) return quietly();
      words.set(other);
      await draft.sent().catch(() => undefined);
    },
    flush,
  };
}

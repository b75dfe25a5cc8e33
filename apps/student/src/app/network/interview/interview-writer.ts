import { DestroyRef, effect, inject, Signal, signal, untracked, WritableSignal } from '@angular/core';
import type { ChangeInterview, MyInterview } from '@tendril/contracts';
import { ApiError, NetworkClient } from '@tendril/api-client';
import { draftOf, DraftState } from '@tendril/session/drafts';

export type Words = Omit<ChangeInterview, 'version'>;

const PAUSE = 1500;

export const wordsOf = ({ purpose, questions, notes, reflection }: MyInterview): Words => ({ purpose, questions, notes, reflection });

export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** As the API takes them: questions on one line, blank ones left out. */
export const tidy = ({ purpose, questions, notes, reflection: { surprised, interested, ruledOut } }: Words): Words => ({
  purpose, questions: questions.map(onOneLine).filter(Boolean), notes, reflection: { surprised, interested, ruledOut },
});

/** Whether the API has these words already, in whatever order it names them. */
export const isSame = (words: Words, row: MyInterview): boolean => JSON.stringify(tidy(words)) === JSON.stringify(tidy(wordsOf(row)));

export interface InterviewWriter {
  readonly state: Signal<DraftState>;
  /** Why the last try to send was refused; the words are kept on the device meanwhile. */
  readonly refusal: Signal<ApiError | undefined>;
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
  const draft = draftOf(() => 'interview:' + (row()?.id ?? ''), words);
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
    if (!isUnsent(known)) return;
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
  inject(DestroyRef).onDestroy(quietly);

  return { state: draft.state, refusal: refusal.asReadonly(), restore: async () => void (await draft.restore().catch(() => false)), flush };
}

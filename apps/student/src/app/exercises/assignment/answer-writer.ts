import { DestroyRef, effect, inject, Signal, signal, untracked, WritableSignal } from '@angular/core';
import type { MyAssignment, SaveDraft } from '@tendril/contracts';
import { ApiError, ExercisesClient } from '@tendril/api-client';
import { draftOf, DraftState, Outbox } from '@tendril/session/drafts';
import { Answer, isSameAnswer } from './answer';

const PAUSE = 1500;

export interface AnswerWriter {
  readonly state: Signal<DraftState>;
  /** Another answer that the API got since the one of this device was written; nothing is sent until the student has chosen. */
  readonly elsewhere: Signal<Answer | undefined>;
  choose(which: 'mine' | 'theirs'): Promise<void>;
  /** Puts an answer that was never sent into the model; to be awaited before it is shown. True when there was one. A device that keeps nothing is no reason to stop. */
  restore(): Promise<boolean>;
  /** After the work was handed in: nothing is left to send. */
  handedIn(): Promise<void>;
}

/**
 * Keeps an answer on this device at once and with the API after a pause or when the screen is left; written over in another tab, the newer words go on top.
 * @param told called each time the API has got the answer; what it throws is dropped
 */
export function writerOf(work: WritableSignal<MyAssignment | undefined>, answer: WritableSignal<Answer>, told: () => Promise<void>): AnswerWriter {
  const client = inject(ExercisesClient);
  const outbox = inject(Outbox);
  const elsewhere = signal<Answer | undefined>(undefined);
  const writtenOn = signal<number | undefined>(undefined);
  const draft = draftOf(() => 'assignment:' + (work()?.id ?? ''), answer, () => writtenOn() ?? work()?.draftVersion ?? 0);
  const sent = signal<Answer | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const save = async ({ id, draftVersion }: MyAssignment, body: Omit<SaveDraft, 'version'>): Promise<number> => {
    try {
      return (await client.saveDraft(id, { ...body, version: draftVersion })).version;
    } catch (failure) {
      if (ApiError.from(failure).status !== 409) throw failure;
      const current = await client.oneOfMine(id);
      return (await client.saveDraft(id, { ...body, version: current.draftVersion })).version;
    }
  };
  const send = async (): Promise<void> => {
    const known = work();
    const now = answer();
    if (!known?.canSubmit || now === sent() || elsewhere()) return;
    const version = await save(known, { answers: now.answers, interviewId: now.interviewId || null });
    work.update((one) => one && { ...one, draftVersion: version, state: one.state === 'not-begun' ? 'draft' : one.state });
    sent.set(now);
    if (answer() === now) await draft.sent().catch(() => undefined);
    await told().catch(() => undefined);
  };

  const quietly = () => void (last = last.then(send).catch(() => undefined));

  effect(() => {
    const now = answer();
    clearTimeout(timer);
    timer = undefined;
    if (!untracked(sent) || now === untracked(sent)) return;
    timer = setTimeout(quietly, PAUSE);
  });
  let release: (() => void) | undefined;
  inject(DestroyRef).onDestroy(() => {
    release?.();
    if (timer === undefined) return;
    clearTimeout(timer);
    quietly();
  });

  return {
    state: draft.state,
    elsewhere: elsewhere.asReadonly(),
    async restore() {
      const known = work();
      const theirs = answer();
      sent.set(theirs);
      if (!known?.canSubmit) return false;
      release ??= outbox.hold('assignment:' + known.id, quietly);
      const base = await draft.restore().catch(() => undefined);
      if (base !== undefined && base !== known.draftVersion && !isSameAnswer(answer(), known)) {
        writtenOn.set(base);
        elsewhere.set(theirs);
      }
      return base !== undefined;
    },
    async choose(which) {
      const other = elsewhere();
      elsewhere.set(undefined);
      writtenOn.set(undefined);
      if (which === 'mine' || !other) return quietly();
      sent.set(other);
      answer.set(other);
      await draft.sent().catch(() => undefined);
    },
    async handedIn() {
      clearTimeout(timer);
      timer = undefined;
      elsewhere.set(undefined);
      writtenOn.set(undefined);
      await last;
      sent.set(answer());
      await draft.sent().catch(() => undefined);
    },
  };
}

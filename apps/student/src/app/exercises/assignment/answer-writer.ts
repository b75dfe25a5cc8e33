import { DestroyRef, effect, inject, Signal, signal, untracked, WritableSignal } from '@angular/core';
import type { MyAssignment } from '@tendril/contracts';
import { ApiError, MyWorkClient } from '@tendril/api-client';
import { draftOf, DraftState, Outbox } from '@tendril/session/drafts';
import { Answer, answerOf, bodyOf, isSameAnswer, together } from './answer';

const PAUSE = 1500;

export interface AnswerWriter {
  readonly state: Signal<DraftState>;
  /** Another answer that the API got since the one of this device was written; nothing is sent until the student has chosen. */
  readonly elsewhere: Signal<Answer | undefined>;
  /** True after other steps were written elsewhere meanwhile and taken over. */
  readonly joined: Signal<boolean>;
  /** Why the API did not take the draft; the answer is kept on the device meanwhile. A network that is away is no such reason. */
  readonly refusal: Signal<ApiError | undefined>;
  choose(which: 'mine' | 'theirs'): Promise<void>;
  /** Puts an answer that was never sent into the model; to be awaited before it is shown. True when there was one. A device that keeps nothing is no reason to stop. */
  restore(): Promise<boolean>;
  /** After the work was handed in: nothing is left to send. */
  handedIn(): Promise<void>;
}

/**
 * Keeps an answer on this device at once and with the API after a pause or when the screen is left. When another tab or device wrote meanwhile, the two are put
 * together step by step; where both changed one step the student chooses.
 * @param told called each time the API has got the answer; what it throws is dropped
 */
export function writerOf(work: WritableSignal<MyAssignment | undefined>, answer: WritableSignal<Answer>, told: () => Promise<void>): AnswerWriter {
  const client = inject(MyWorkClient);
  const outbox = inject(Outbox);
  const elsewhere = signal<Answer | undefined>(undefined);
  const joined = signal(false);
  const refusal = signal<ApiError | undefined>(undefined);
  const writtenOn = signal<number | undefined>(undefined);
  const draft = draftOf(() => 'assignment:' + (work()?.id ?? ''), answer, () => writtenOn() ?? work()?.draftVersion ?? 0);
  const sent = signal<Answer | undefined>(undefined);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: Promise<void> = Promise.resolve();

  const isNow = (draftVersion: number): void => work.update((one) => one && { ...one, draftVersion, state: one.state === 'not-begun' ? 'draft' : one.state });

  /** Somebody wrote elsewhere: what only they changed is taken over; a step that both changed is for the student to decide. */
  const meet = async ({ id, draftVersion }: MyAssignment): Promise<void> => {
    const current = await client.one(id);
    const theirs = answerOf(current);
    const { answer: both, clash } = together(sent() ?? theirs, answer(), theirs);
    if (clash) {
      writtenOn.set(draftVersion);
      elsewhere.set(theirs);
      return isNow(current.draftVersion);
    }
    isNow(current.draftVersion);
    sent.set(theirs);
    joined.set(true);
    answer.set(both);
    return send();
  };
  const send = async (): Promise<void> => {
    const known = work();
    const now = answer();
    if (!known?.canSubmit || now === sent() || elsewhere()) return;
    try {
      isNow((await client.saveDraft(known.id, { ...bodyOf(now), version: known.draftVersion })).version);
    } catch (failure) {
      const problem = ApiError.from(failure);
      if (problem.status === 409) return meet(known);
      refusal.set(problem.status === 0 ? undefined : problem);
      throw failure;
    }
    refusal.set(undefined);
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
    joined: joined.asReadonly(),
    refusal: refusal.asReadonly(),
    async restore() {
      const known = work();
      const theirs = answer();
      sent.set(theirs);
      if (!known?.canSubmit) return false;
      release ??= outbox.hold('assignment:' + known.id, quietly);
      const base = await draft.restore().catch(() => undefined);
      answer.update((now) => (now.picked ? now : { ...now, picked: theirs.picked }));
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
      refusal.set(undefined);
      await last;
      sent.set(answer());
      await draft.sent().catch(() => undefined);
    },
  };
}

import { DestroyRef, effect, inject, Signal, signal, untracked, WritableSignal } from '@angular/core';
import type { MyAssignment, SaveDraft } from '@tendril/contracts';
import { ApiError, ExercisesClient } from '@tendril/api-client';
import { draftOf, DraftState } from '@tendril/session/drafts';

/** What the student answers: a text for each step that asks for one, and the interview, '' when none is chosen. */
export interface Answer {
  readonly answers: Record<string, string>;
  readonly interviewId: string;
}

const PAUSE = 1500;

export interface AnswerWriter {
  readonly state: Signal<DraftState>;
  /** Puts an answer that was never sent into the model; to be awaited before it is shown. True when there was one. A device that keeps nothing is no reason to stop. */
  restore(): Promise<boolean>;
  /** After the work was handed in: nothing is left to send. */
  handedIn(): Promise<void>;
}

/** Keeps an answer on this device at once and with the API after a pause or when the screen is left; written over in another tab, the newer words go on top. */
export function writerOf(work: WritableSignal<MyAssignment | undefined>, answer: WritableSignal<Answer>): AnswerWriter {
  const client = inject(ExercisesClient);
  const draft = draftOf(() => 'assignment:' + (work()?.id ?? ''), answer);
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
    if (!known?.canSubmit || now === sent()) return;
    const version = await save(known, { answers: now.answers, interviewId: now.interviewId || null });
    work.update((one) => one && { ...one, draftVersion: version, state: one.state === 'not-begun' ? 'draft' : one.state });
    sent.set(now);
    if (answer() === now) await draft.sent().catch(() => undefined);
  };

  const quietly = () => void (last = last.then(send).catch(() => undefined));

  effect(() => {
    const now = answer();
    clearTimeout(timer);
    timer = undefined;
    if (!untracked(sent) || now === untracked(sent)) return;
    timer = setTimeout(quietly, PAUSE);
  });
  inject(DestroyRef).onDestroy(() => {
    if (timer === undefined) return;
    clearTimeout(timer);
    quietly();
  });

  return {
    state: draft.state,
    async restore() {
      sent.set(answer());
      return draft.restore().catch(() => false);
    },
    async handedIn() {
      clearTimeout(timer);
      timer = undefined;
      await last;
      sent.set(answer());
      await draft.sent().catch(() => undefined);
    },
  };
}

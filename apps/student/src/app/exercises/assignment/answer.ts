import type { EvidenceKind, ExerciseStep, MyAssignment } from '@tendril/contracts';
import { ApiError, MyWorkClient } from '@tendril/api-client';

/** What the student answers: texts and dates by step, what was picked by step, and the interview, '' when none is chosen. */
export interface Answer {
  readonly answers: Readonly<Record<string, string>>;
  readonly picked: Readonly<Record<string, readonly string[]>>;
  readonly interviewId: string;
}

type AsSent = Pick<MyAssignment, 'answers' | 'picked' | 'interviewId'>;

/** The step that asks why this person: an interview's plan asks the same, so that one is written for both. */
export const WHY = 'why';

const WRITTEN: readonly EvidenceKind[] = ['text', 'date'];
export const isWritten = ({ evidence }: ExerciseStep): boolean => WRITTEN.includes(evidence);

/** Where the API and a form say what is wrong with a step. */
export const pathOf = (step: ExerciseStep): string => (step.evidence === 'interview' ? 'interviewId' : `${isWritten(step) ? 'answers' : 'picked'}.${step.key}`);

/** The answer that the API has; each text stands in it, written or not. */
export const answerOf = ({ exercise, answers, picked, interviewId }: AsSent & Pick<MyAssignment, 'exercise'>): Answer => ({
  answers: { ...Object.fromEntries(exercise.steps.filter(isWritten).map(({ key }) => [key, ''])), ...answers }, picked, interviewId: interviewId ?? '',
});

/** As it travels. What was kept by an older page knows of no picking, and leaves it as it is. */
export const bodyOf = ({ answers, picked, interviewId }: Answer) => ({
  answers: { ...answers }, interviewId: interviewId || null, ...(picked && { picked: Object.fromEntries(Object.entries(picked).map(([key, all]) => [key, [...all]])) }),
});

const keysOf = (...all: (object | undefined)[]): string[] => [...new Set(all.flatMap((one) => Object.keys(one ?? {})))];
const same = (one: readonly string[] = [], other: readonly string[] = []): boolean => one.length === other.length && one.every((value) => other.includes(value));

/** Whether the API has this answer already; a step without a text counts as one with none. */
export const isSameAnswer = (answer: Answer, work: AsSent): boolean => answer.interviewId === (work.interviewId ?? '')
  && keysOf(answer.answers, work.answers).every((key) => (answer.answers[key] ?? '') === (work.answers[key] ?? ''))
  && (!answer.picked || keysOf(answer.picked, work.picked).every((key) => same(answer.picked[key], work.picked[key])));

/**
 * Two answers that went apart from `base`, put together step by step: where one side alone changed a step, its words stand. `clash` is true when both changed
 * the same step in two ways; then `mine` stands there.
 */
export function together(base: Answer, mine: Answer, theirs: Answer): { answer: Answer; clash: boolean } {
  let clash = false;
  const join = <T>(before: T, own: T, other: T, equal: (a: T, b: T) => boolean = Object.is): T => {
    if (equal(own, other) || equal(other, before)) return own;
    if (!equal(own, before)) clash = true;
    return equal(own, before) ? other : own;
  };
  const texts = keysOf(base.answers, mine.answers, theirs.answers).map((key) => [key, join(base.answers[key] ?? '', mine.answers[key] ?? '', theirs.answers[key] ?? '')]);
  const picks = keysOf(base.picked, mine.picked, theirs.picked).map((key) => [key, join(base.picked[key] ?? [], mine.picked[key] ?? [], theirs.picked[key] ?? [], same)]);
  const interviewId = join(base.interviewId, mine.interviewId, theirs.interviewId);
  return { answer: { answers: Object.fromEntries(texts), picked: Object.fromEntries(picks), interviewId }, clash };
}

/** Sends an answer that was kept on the device and written on top of draft `base`. @throws ApiError 409 when the draft was changed elsewhere since */
export async function sendKeptAnswer(client: MyWorkClient, id: string, answer: Answer, base: number): Promise<void> {
  try {
    await client.saveDraft(id, { ...bodyOf(answer), version: base });
  } catch (failure) {
    if (ApiError.from(failure).status !== 409 || !isSameAnswer(answer, await client.one(id))) throw failure;
  }
}

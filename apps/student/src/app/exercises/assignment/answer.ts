import type { MyAssignment } from '@tendril/contracts';
import { ApiError, ExercisesClient } from '@tendril/api-client';

/** What the student answers: a text for each step that asks for one, and the interview, '' when none is chosen. */
export interface Answer {
  readonly answers: Record<string, string>;
  readonly interviewId: string;
}

/** The step that asks why this person: an interview's plan asks the same, so that one is written for both. */
export const WHY = 'why';

/** Whether the API has this answer already; a step without a text counts as one with none. */
export const isSameAnswer = ({ answers, interviewId }: Answer, work: Pick<MyAssignment, 'answers' | 'interviewId'>): boolean =>
  interviewId === (work.interviewId ?? '') && [...new Set([...Object.keys(answers), ...Object.keys(work.answers)])].every((key) => (answers[key] ?? '') === (work.answers[key] ?? ''));

/** Sends an answer that was kept on the device and written on top of draft `base`. @throws ApiError 409 when the draft was changed elsewhere since */
export async function sendKeptAnswer(client: ExercisesClient, id: string, answer: Answer, base: number): Promise<void> {
  try {
    await client.saveDraft(id, { answers: answer.answers, interviewId: answer.interviewId || null, version: base });
  } catch (failure) {
    if (ApiError.from(failure).status !== 409 || !isSameAnswer(answer, await client.oneOfMine(id))) throw failure;
  }
}

import type { ChangeInterview, MyInterview } from '@tendril/contracts';
import { ApiError, NetworkClient, onOneLine } from '@tendril/api-client';

export type Words = Omit<ChangeInterview, 'version'>;

export const wordsOf = ({ purpose, questions, notes, reflection }: MyInterview): Words => ({ purpose, questions, notes, reflection });

/** As the API takes them: questions on one line, blank ones left out. */
export const tidy = ({ purpose, questions, notes, reflection: { surprised, interested, ruledOut } }: Words): Words => ({
  purpose, questions: questions.map(onOneLine).filter(Boolean), notes, reflection: { surprised, interested, ruledOut },
});

/** Whether the API has these words already, in whatever order it names them. */
export const isSame = (words: Words, row: MyInterview): boolean => JSON.stringify(tidy(words)) === JSON.stringify(tidy(wordsOf(row)));

/** Sends words that were kept on the device and written on top of version `base`. @throws ApiError 409 when the interview was changed elsewhere since */
export async function sendKeptWords(client: NetworkClient, id: string, words: Words, base: number): Promise<void> {
  try {
    await client.change(id, { ...tidy(words), version: base });
  } catch (failure) {
    if (ApiError.from(failure).status !== 409 || !isSame(words, await client.interview(id))) throw failure;
  }
}

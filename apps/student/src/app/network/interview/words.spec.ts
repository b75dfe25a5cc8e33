import type { NetworkClient } from '@tendril/api-client';
import { ApiError } from '@tendril/api-client';
import { sendKeptWords } from './words';

const kept = { purpose: 'Choose', questions: ['A?', ' '], notes: 'Much.', reflection: { surprised: '', interested: '', ruledOut: '' } };
const refusing = (notes: string) => ({ change: async () => { throw new ApiError(409, 'changed_meanwhile'); }, interview: async () => ({ ...kept, questions: ['A?'], notes }) }) as unknown as NetworkClient;

describe('words that were kept on the device', () => {
  it('are sent when they are there already, by a try whose answer was lost', async () => {
    await expect(sendKeptWords(refusing('Much.'), 'i1', kept, 3)).resolves.toBeUndefined();
  });

  it('are refused when there are others', async () => {
    await expect(sendKeptWords(refusing('Other notes.'), 'i1', kept, 3)).rejects.toMatchObject({ status: 409 });
  });
});

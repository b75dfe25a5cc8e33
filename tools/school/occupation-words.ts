import { escoWords, writeSearchWords } from '@tendril/mentoring';
import { Mistake } from './mistake';
import { readWords, USAGE } from './words';

/**
 * Takes ESCO's labels in as search words of the whole installation; api processes read them when they start.
 *
 * @param filesDir FILES_DIR
 * @returns what to tell the operator
 */
export async function occupationWords(words: readonly string[], filesDir: string): Promise<string> {
  const { from } = readWords(words, { from: { type: 'string' } });
  if (typeof from !== 'string') throw new Mistake(`--from names the folder with ESCO's occupations.csv.\n\n${USAGE}`);
  const found = await escoWords(from);
  writeSearchWords(filesDir, found);
  const labels = Object.values(found).reduce((sum, list) => sum + list.length, 0);
  return `${labels} search words for ${Object.keys(found).length} occupations are in. Start the api again to use them.`;
}

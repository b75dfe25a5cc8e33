import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { occupations } from './occupation';
import type { SearchWords } from './occupation-search';

interface EscoRow {
  readonly ISCOGROUPCODE?: string;
  readonly PREFERREDLABEL?: string;
  readonly ALTLABELS?: string;
}

/** Labels longer than this are descriptions, not what anybody types. */
const LONGEST = 60;

/**
 * Reads the labels of ESCO's occupations (European Commission, free reuse with acknowledgement) as search words of the unit groups that hold them.
 *
 * @param folder with `occupations.csv` as ESCO publishes it
 * @throws Error when the file is not there, or is no such table
 */
export async function escoWords(folder: string): Promise<SearchWords> {
  const words = new Map<string, Set<string>>(occupations.map(one => [one.code, new Set<string>()]));
  const rows: EscoRow[] = parse(await readFile(join(folder, 'occupations.csv')), { columns: true, bom: true, relax_column_count: true });
  let read = 0;
  for (const row of rows) {
    const own = words.get(row.ISCOGROUPCODE ?? '');
    for (const label of [row.PREFERREDLABEL ?? '', ...(row.ALTLABELS ?? '').split('\n')].map(text => text.trim().toLowerCase())) {
      if (own && label !== '' && label.length <= LONGEST) own.add(label);
    }
    if (own) read += 1;
  }
  if (read === 0) throw new Error('occupations.csv holds no occupation with an ISCOGROUPCODE of four digits');
  return Object.fromEntries([...words].filter(([, labels]) => labels.size > 0).map(([code, labels]) => [code, [...labels].sort()]));
}

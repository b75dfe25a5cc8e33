import { ColumnsWanted } from '../map-columns';
import type { ColumnsKnown } from '../read-csv';
import { readRoster } from '../read-roster';
import { RosterRefusal } from '../roster-refusal';
import type { SourceRow } from '../source-row';

export const TODAY = '2026-11-23';

/** Every row of a file with what was said about it, or the refusal, or the columns that must be mapped first. */
export async function readAll(file: string | Uint8Array, columns: ColumnsKnown = { mapping: {}, ask: false }) {
  const rows: SourceRow[] = [];
  try {
    const reading = await readRoster(typeof file === 'string' ? Buffer.from(file) : file, TODAY, columns);
    for await (const batch of reading.batches()) rows.push(...batch);
    return { rows, notices: reading.notices(), refusal: null, format: reading.format, wanted: null };
  } catch (error) {
    if (error instanceof ColumnsWanted) return { rows, notices: [], refusal: null, format: null, wanted: error.columns };
    if (!(error instanceof RosterRefusal)) throw error;
    return { rows, notices: [], refusal: { code: error.code, params: error.params }, format: null, wanted: null };
  }
}

/** Code and column of each row's problem, null where there is none. */
export const problems = (rows: readonly SourceRow[]) => rows.map(({ problem }) => problem && [problem.code, problem.column]);

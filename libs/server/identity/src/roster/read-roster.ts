import { type ColumnsKnown, readCsv } from './read-csv';
import { readOneRoster } from './read-oneroster';
import { isZip } from './read-zip';
import { RosterRefusal } from './roster-refusal';
import type { RosterReading } from './source-row';

/**
 * Reads a roster, whatever its name says it is: a zip is a OneRoster bundle, anything else a CSV.
 *
 * @param today the date in the school's zone
 * @param columns what the school said of a CSV's columns; a bundle's have names of their own
 * @throws RosterRefusal, ColumnsWanted
 */
export async function readRoster(bytes: Uint8Array, today: string, columns: ColumnsKnown = { mapping: {}, ask: false }): Promise<RosterReading> {
  if (bytes.length === 0) throw new RosterRefusal('file_empty');
  return isZip(bytes) ? readOneRoster(bytes, today) : readCsv(bytes, today, columns);
}

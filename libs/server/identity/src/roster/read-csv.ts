import { ROSTER_COLUMNS, type RosterColumn, type RosterNotice } from '@tendril/contracts';
import { checkRow, problemOf } from './check-row';
import { cellOf, findSeparator, isRagged, readHeader, type Header } from './read-header';
import { readRecords, type SourceRecord } from './read-records';
import { readText } from './read-text';
import { RosterRefusal } from './roster-refusal';
import { BATCH_ROWS, type RawRow, type RosterReading, type SourceRow } from './source-row';

const REQUIRED: readonly RosterColumn[] = ['external_id', 'given_name', 'family_name', 'cohort'];
const KNOWN: ReadonlySet<string> = new Set(ROSTER_COLUMNS);

/**
 * Reads a CSV with the columns of the product's template, in any order, with `,` `;` or tab.
 *
 * @param today the date in the school's zone
 * @throws RosterRefusal
 */
export function readCsv(bytes: Uint8Array, today: string): RosterReading {
  const { utf8, encoding } = readText(bytes);
  const { separator, body } = findSeparator(utf8, KNOWN);
  const notices: RosterNotice[] = encoding === 'windows-1252' ? [{ code: 'read_as_windows_1252', params: {} }] : [];

  async function* batches(): AsyncGenerator<SourceRow[], void> {
    let header: Header | null = null;
    let batch: SourceRow[] = [];
    let rows = 0;
    for await (const record of readRecords(body, separator)) {
      if (!header) {
        header = csvHeader(record.cells);
        if (header.unknown.length > 0) notices.push({ code: 'columns_ignored', params: { columns: header.unknown.slice(0, 10).join(', '), count: header.unknown.length } });
        continue;
      }
      rows += 1;
      batch.push(studentOf(header, record, today));
      if (batch.length === BATCH_ROWS) {
        yield batch;
        batch = [];
      }
    }
    if (!header) throw new RosterRefusal('file_empty');
    if (rows === 0) throw new RosterRefusal('header_only');
    if (batch.length > 0) yield batch;
  }

  return { format: 'csv', expected: lines(body), batches, notices: () => notices };
}

function csvHeader(cells: readonly string[]): Header {
  const isUsersFile = ['sourcedid', 'givenname'].every(name => cells.some(cell => cell.trim().toLowerCase() === name));
  if (isUsersFile) throw new RosterRefusal('oneroster_not_zipped');
  return readHeader(cells, KNOWN, REQUIRED);
}

function studentOf(header: Header, { row, cells }: SourceRecord, today: string): SourceRow {
  const cell = cellOf(header, cells);
  const raw = Object.fromEntries(ROSTER_COLUMNS.map(column => [column, cell(column)])) as RawRow;
  const problem = isRagged(header, cells) ? problemOf('ragged_row', null, `${cells.length} / ${header.width}`) : undefined;
  return checkRow(raw, { row, today, required: REQUIRED, problem });
}

function lines(body: Buffer): number {
  let count = 0;
  for (let at = body.indexOf(10); at >= 0; at = body.indexOf(10, at + 1)) count += 1;
  return Math.max(1, count);
}

import { ROSTER_COLUMNS, ROSTER_REQUIRED, type RosterColumn, type RosterFileColumn, type RosterMapping, type RosterNotice } from '@tendril/contracts';
import { checkRow, problemOf } from './check-row';
import { cut } from './cut';
import { ColumnsWanted, fileColumns, goesByPlace, missingIn, placesOf } from './map-columns';
import { cellOf, columnName, findSeparator, isRagged, type Header } from './read-header';
import { readRecords, type SourceRecord } from './read-records';
import { readText } from './read-text';
import { RosterRefusal } from './roster-refusal';
import { BATCH_ROWS, type RawRow, type RosterReading, type SourceRow } from './source-row';

const KNOWN: ReadonlySet<string> = new Set(ROSTER_COLUMNS);

/** Values of each column that are shown to whoever maps them. */
const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

/** How the columns of a file are known: by what the school said, now or before; `ask` holds the file until somebody has looked. */
export interface ColumnsKnown {
  readonly mapping: RosterMapping;
  readonly ask: boolean;
  /** Said of a file before: where that leaves a doubt, somebody has to look again. */
  readonly remembered?: boolean;
}

/**
 * Reads a CSV with the columns of the product's template or of the school's mapping, in any order, with `,` `;` or tab.
 *
 * @param today the date in the school's zone
 * @throws RosterRefusal, ColumnsWanted
 */
export function readCsv(bytes: Uint8Array, today: string, { mapping, ask, remembered }: ColumnsKnown): RosterReading {
  const { utf8, encoding } = readText(bytes);
  const { separator, body } = findSeparator(utf8, new Set([...KNOWN, ...Object.values(mapping).map(columnName)]));
  const notices: RosterNotice[] = encoding === 'windows-1252' ? [{ code: 'read_as_windows_1252', params: {} }] : [];

  async function* batches(): AsyncGenerator<SourceRow[], void> {
    let header: Header | null = null;
    let batch: SourceRow[] = [];
    let rows = 0;
    for await (const record of readRecords(body, separator)) {
      if (!header) {
        header = csvHeader(record.cells, mapping);
        if (ask || (remembered && goesByPlace(record.cells, mapping)) || missingIn(placesIn(header)).length > 0) throw new ColumnsWanted(await columnsOf(record.cells, header, readRecords(body, separator)));
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

/** @throws RosterRefusal when a name of the template comes twice, or this is a part of a OneRoster bundle */
function csvHeader(cells: readonly string[], mapping: RosterMapping): Header {
  const isUsersFile = ['sourcedid', 'givenname'].every(name => cells.some(cell => cell.trim().toLowerCase() === name));
  if (isUsersFile) throw new RosterRefusal('oneroster_not_zipped');
  const names = cells.map(columnName);
  const twice = names.find((name, index) => KNOWN.has(name) && names.indexOf(name) !== index);
  if (twice) throw new RosterRefusal('column_twice', { column: twice });
  const at = placesOf(fileColumns(cells), mapping);
  const taken = new Set(at.values());
  return { at, width: cells.length, unknown: cells.filter((_, index) => !taken.has(index) && names[index] !== '').map(name => cut(name.trim(), SAMPLE_LENGTH)) };
}

const placesIn = (header: Header) => header.at as ReadonlyMap<RosterColumn, number>;

/** The columns with their first values. A file of a header alone has none to show. @throws RosterRefusal */
async function columnsOf(cells: readonly string[], header: Header, records: AsyncGenerator<SourceRecord>): Promise<RosterFileColumn[]> {
  const rows: (readonly string[])[] = [];
  for await (const record of records) {
    if (record.row > 0) rows.push(record.cells);
    if (rows.length === SAMPLES) break;
  }
  if (rows.length === 0) throw new RosterRefusal('header_only');
  const as = new Map([...placesIn(header)].map(([column, at]) => [at, column]));
  return fileColumns(cells).map((name, index) => ({ name, as: as.get(index) ?? null, samples: rows.map(row => cut(row[index]?.trim() ?? '', SAMPLE_LENGTH)).filter(value => value !== '') }));
}

function studentOf(header: Header, { row, cells }: SourceRecord, today: string): SourceRow {
  const cell = cellOf(header, cells);
  const raw = Object.fromEntries(ROSTER_COLUMNS.map(column => [column, cell(column)])) as RawRow;
  const problem = isRagged(header, cells) ? problemOf('ragged_row', null, `${cells.length} / ${header.width}`) : undefined;
  return checkRow(raw, { row, today, required: ROSTER_REQUIRED, problem });
}

function lines(body: Buffer): number {
  let count = 0;
  for (let at = body.indexOf(10); at >= 0; at = body.indexOf(10, at + 1)) count += 1;
  return Math.max(1, count);
}

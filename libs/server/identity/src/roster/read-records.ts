import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ROSTER_ROWS } from '@tendril/contracts';
import { CsvError, parse } from 'csv-parse';
import { RosterRefusal } from './roster-refusal';

export interface SourceRecord {
  /** 0 is the header, 1 the line under it. A cell with line breaks counts as one line. */
  readonly row: number;
  readonly cells: readonly string[];
}

const CHUNK = 65_536;
/** Bytes of one record; beyond it a quote is open, or this is no list of people. */
const RECORD_BYTES = 65_536;
const COLUMNS = 200;

/**
 * The records of a CSV text, one by one, empty lines left out but counted. The event loop breathes between pieces of 64 kB.
 *
 * @param utf8 without a byte order mark
 * @throws RosterRefusal with the row at which the text breaks off
 */
export async function* readRecords(utf8: Buffer, delimiter: string): AsyncGenerator<SourceRecord> {
  const parser = parse({
    delimiter, record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, skip_empty_lines: false, max_record_size: RECORD_BYTES,
  });
  const source = Readable.from(pieces(utf8));
  source.pipe(parser);
  let row = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      if (cells.length > COLUMNS) throw new RosterRefusal('too_many_columns', { row, most: COLUMNS });
      if (row > ROSTER_ROWS) throw new RosterRefusal('too_many_rows', { most: ROSTER_ROWS });
      if (cells.some(cell => cell.trim() !== '')) yield { row, cells };
      row += 1;
    }
  } catch (error) {
    throw error instanceof CsvError ? refusalOf(error, utf8) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

async function* pieces(utf8: Buffer): AsyncGenerator<Buffer> {
  for (let from = 0; from < utf8.length; from += CHUNK) {
    yield utf8.subarray(from, from + CHUNK);
    await setImmediate();
  }
}

/** The parser counts the header among its records, so that the record that it did not finish has the number of those before it. */
function refusalOf(error: CsvError, utf8: Buffer): RosterRefusal {
  const row = Number(error['records'] ?? 0);
  switch (String(error.code)) {
    case 'CSV_QUOTE_NOT_CLOSED':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new RosterRefusal('quote_not_closed', { row });
    case 'INVALID_OPENING_QUOTE':
      return new RosterRefusal('stray_quote', { row });
    case 'CSV_MAX_RECORD_SIZE':
      return new RosterRefusal(utf8.includes('"') ? 'quote_not_closed' : 'row_too_long', { row });
    default:
      return new RosterRefusal('roster_unreadable', { row });
  }
}

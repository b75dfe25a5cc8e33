import { cellOf, findSeparator, readHeader } from './read-header';
import { readRecords } from './read-records';
import { readText } from './read-text';
import { RosterRefusal } from './roster-refusal';

export interface BundleRow {
  readonly row: number;
  readonly cell: (column: string) => string;
}

/**
 * The rows of one file of a bundle, with the columns of the specification that the import needs. Rows marked `tobedeleted` are gone.
 *
 * @param columns of the specification; case does not matter
 * @throws RosterRefusal naming the file
 */
export async function* readBundleFile(bytes: Uint8Array, file: string, columns: readonly string[], required: readonly string[]): AsyncGenerator<BundleRow> {
  const known = new Set([...columns, 'status'].map(name => name.toLowerCase()));
  try {
    const { separator, body } = findSeparator(readText(bytes).utf8, known);
    let cellsOf: ((cells: readonly string[]) => (name: string) => string) | null = null;
    for await (const { row, cells } of readRecords(body, separator)) {
      if (!cellsOf) {
        const header = readHeader(cells, known, required.map(name => name.toLowerCase()), file);
        cellsOf = one => cellOf(header, one);
        continue;
      }
      const cell = cellsOf(cells);
      if (cell('status').trim().toLowerCase() !== 'tobedeleted') yield { row, cell: name => cell(name.toLowerCase()) };
    }
  } catch (error) {
    throw error instanceof RosterRefusal && !error.params['file'] ? new RosterRefusal(error.code, { ...error.params, file }) : error;
  }
}

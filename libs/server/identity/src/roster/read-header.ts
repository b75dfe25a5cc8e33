import { cut } from './cut';
import { RosterRefusal } from './roster-refusal';

const SEPARATORS = [',', ';', '\t'] as const;

/** Excel's own first line `sep=;` names the separator and is no row. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/**
 * The separator of a CSV text: the one that cuts its first line into most columns that are known; where none is, into most columns.
 *
 * @returns the separator and the text without a line that only names it
 */
export function findSeparator(utf8: Buffer, known: ReadonlySet<string>): { separator: string; body: Buffer } {
  const named = SEPARATOR_LINE.exec(utf8.subarray(0, 16).toString('utf8'));
  if (named?.[1]) return { separator: named[1] === '\\' ? '\t' : named[1], body: utf8.subarray(named[0].length) };
  const first = /^[^\r\n]*/.exec(utf8.subarray(0, 65_536).toString('utf8').trimStart())?.[0] ?? '';
  const cells = (separator: string) => first.split(separator);
  const found = (separator: string) => cells(separator).filter(cell => known.has(columnName(cell.replaceAll('"', '')))).length;
  const better = (one: string, best: string) => found(one) - found(best) || (found(best) === 0 ? cells(one).length - cells(best).length : 0);
  const separator = SEPARATORS.reduce((best, one) => (better(one, best) > 0 ? one : best));
  return { separator, body: utf8 };
}

export interface Header {
  /** Where each known column stands. */
  readonly at: ReadonlyMap<string, number>;
  readonly width: number;
  /** Names of columns that say nothing to the import. */
  readonly unknown: readonly string[];
}

/**
 * The columns of a header. Case, outer spaces, and spaces or hyphens for underscores do not matter; unknown columns may be there.
 *
 * @throws RosterRefusal when a known column comes twice or a required one is missing
 */
export function readHeader(cells: readonly string[], known: ReadonlySet<string>, required: readonly string[], file?: string): Header {
  const at = new Map<string, number>();
  const unknown: string[] = [];
  const where: Record<string, string> = file ? { file } : {};
  for (const [index, cell] of cells.entries()) {
    const name = columnName(cell);
    if (!known.has(name)) {
      if (name !== '') unknown.push(cut(cell.trim(), 40));
    } else if (at.has(name)) {
      throw new RosterRefusal('column_twice', { column: name, ...where });
    } else {
      at.set(name, index);
    }
  }
  const missing = required.filter(name => !at.has(name));
  if (missing.length > 0) throw new RosterRefusal('column_missing', { column: missing.join(', '), ...where });
  return { at, width: cells.length, unknown };
}

/** `Given name` and `GIVEN-NAME` are `given_name`. */
export const columnName = (cell: string): string => cell.trim().normalize('NFC').toLowerCase().replaceAll(/[\s-]+/g, '_');

/** A record as texts by known column; what is not there is empty. */
export const cellOf = (header: Header, cells: readonly string[]) => (name: string): string => cells[header.at.get(name) ?? -1] ?? '';

/** A row has as many cells as the header; empty ones after the last may be more. */
export const isRagged = (header: Header, cells: readonly string[]): boolean =>
  cells.length < header.width || cells.slice(header.width).some(cell => cell.trim() !== '');

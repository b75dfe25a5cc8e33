import { ROSTER_COLUMNS, ROSTER_REQUIRED, type RosterColumn, type RosterFileColumn, type RosterMapping } from '@tendril/contracts';
import { invalidFields } from '@tendril/platform';
import { cut } from './cut';
import { columnName } from './read-header';

const NAME_LENGTH = 100;

/** The school must say which column holds what: one that is needed was not recognised, or somebody asked to choose. */
export class ColumnsWanted extends Error {
  constructor(readonly columns: RosterFileColumn[]) {
    super('columns wanted');
  }
}

/** The columns of a header by names that are each its own: a second `Nom` is `Nom (2)`, one without a name `#3`. */
export function fileColumns(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cut(cell.trim(), NAME_LENGTH) || `#${index + 1}`;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** Where each column of the roster stands in a file: where the mapping says, else where the template's own name stands once. */
export function placesOf(names: readonly string[], mapping: RosterMapping): Map<RosterColumn, number> {
  const places = new Map<RosterColumn, number>();
  for (const column of ROSTER_COLUMNS) {
    const mapped = mapping[column];
    const at = mapped === undefined ? -1 : names.findIndex(name => columnName(name) === columnName(mapped));
    if (at >= 0) places.set(column, at);
  }
  const taken = new Set(places.values());
  for (const column of ROSTER_COLUMNS) {
    const at = names.findIndex((name, index) => columnName(name) === column && !taken.has(index));
    if (!places.has(column) && at >= 0) places.set(column, at);
  }
  return places;
}

/** Whether a mapping goes by the place of a column, because others have the same name, or it has none: the next file may have them the other way round. */
export function goesByPlace(cells: readonly string[], mapping: RosterMapping): boolean {
  const mapped = new Set(Object.values(mapping).map(columnName));
  const names = cells.map(columnName);
  return fileColumns(cells).some((name, index) => mapped.has(columnName(name)) && (names[index] === '' || names.filter(one => one === names[index]).length > 1));
}

export const missingIn = (places: ReadonlyMap<RosterColumn, number>): RosterColumn[] => ROSTER_REQUIRED.filter(column => !places.has(column));

/**
 * A mapping that was written by hand, held to the columns of its file.
 *
 * @throws ProblemError 400 beside `columns.<column>`: required, unknown_column, repeated
 */
export function checkMapping(columns: RosterMapping, file: readonly RosterFileColumn[]): void {
  const names = new Set(file.map(one => one.name));
  const used = Object.values(columns);
  const faults = ROSTER_COLUMNS.flatMap(column => {
    const name = columns[column];
    const code = name === undefined ? (ROSTER_REQUIRED.includes(column) ? 'required' : null) : !names.has(name) ? 'unknown_column' : used.filter(one => one === name).length > 1 ? 'repeated' : null;
    return code ? [{ path: `columns.${column}`, code, params: {} }] : [];
  });
  if (faults.length > 0) throw invalidFields(faults);
}

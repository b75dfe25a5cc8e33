import { cursorOf, readCursor } from '@tendril/platform';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';

/** Where a page ended: the instant it is sorted by, and the id. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

/** Null for the first page. @throws ProblemError 400 beside `cursor` when it is none of ours */
export function placeOf(text: string | undefined): Cursor | null {
  if (text === undefined) return null;
  const [at, id] = readCursor(text, ['instant', 'id']);
  return { at, id };
}

/** Sorts by an instant and the id, and begins after the cursor. Asks for one row more than the page, which says whether there is a next one. */
export function pageAfter<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>, alias: string, sort: { column: string; property: string; order: 'ASC' | 'DESC' }, limit: number, after: Cursor | null,
): SelectQueryBuilder<Row> {
  if (after) query.andWhere(`(${alias}.${sort.column}, ${alias}.id) ${sort.order === 'ASC' ? '>' : '<'} (:cursorAt, :cursorId)`, { cursorAt: after.at, cursorId: after.id });
  return query.orderBy(`${alias}.${sort.property}`, sort.order).addOrderBy(`${alias}.id`, sort.order).limit(limit + 1);
}

/** The page out of one row more than it holds, and the cursor of the next. */
export function cut<Row extends { id: string }>(rows: readonly Row[], limit: number, at: (row: Row) => Date): { rows: Row[]; next: string | null } {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last ? cursorOf(at(last).toISOString(), last.id) : null };
}

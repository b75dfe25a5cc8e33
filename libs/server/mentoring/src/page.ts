import { cursorOf, readCursor } from '@tendril/platform';

/** Where a page ended: the value it is sorted by, and the id. */
export type Cursor<Key extends string | number> = readonly [key: Key, id: string];

/** Null for the first page. @throws ProblemError 400 beside `cursor` when it is none of ours */
export function placeOf<const Kind extends 'instant' | 'text' | 'number'>(text: string | undefined, kind: Kind): Cursor<Kind extends 'number' ? number : string> | null {
  return text === undefined ? null : readCursor(text, [kind, 'id'] as const);
}

/** The page out of one row more than it holds, and the cursor of the next. */
export function cut<Row extends { readonly id: string }>(rows: readonly Row[], limit: number, key: (row: Row) => string | number): { rows: Row[]; next: string | null } {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last ? cursorOf(key(last), last.id) : null };
}

import { invalidField } from '@tendril/platform';

/** Where a page ended: the value it is sorted by, and the id. */
export type Cursor<Key extends string | number> = readonly [key: Key, id: string];

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const cursorOf = (key: string | number, id: string): string => Buffer.from(JSON.stringify([key, id])).toString('base64url');

/** @throws ProblemError 400 beside `cursor` when it is none of ours */
export function readCursor(text: string | undefined, kind: 'instant'): Cursor<string> | null;
export function readCursor(text: string | undefined, kind: 'text'): Cursor<string> | null;
export function readCursor(text: string | undefined, kind: 'number'): Cursor<number> | null;
export function readCursor(text: string | undefined, kind: 'instant' | 'text' | 'number'): Cursor<string | number> | null {
  if (text === undefined) return null;
  const [key, id] = parse(text);
  const isKey = kind === 'number' ? Number.isInteger(key) : typeof key === 'string' && !key.includes('\u0000') && (kind === 'text' || !Number.isNaN(Date.parse(key)));
  if (!isKey || typeof id !== 'string' || !ID.test(id)) throw invalidField('cursor', 'invalid_cursor');
  return [key as string | number, id];
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** The page out of one row more than it holds, and the cursor of the next. */
export function cut<Row extends { readonly id: string }>(rows: readonly Row[], limit: number, key: (row: Row) => string | number): { rows: Row[]; next: string | null } {
  const last = rows[limit - 1];
  return { rows: rows.slice(0, limit), next: rows.length > limit && last ? cursorOf(key(last), last.id) : null };
}

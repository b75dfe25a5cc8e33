import { invalidField } from '@tendril/platform';

/** Where a page of things in time ended: the moment, and what tells apart things of one moment. */
export interface Place {
  readonly cursorAt: string;
  readonly cursorKey: string;
}

export const cursorOf = (at: Date, key: string): string => Buffer.from(`${at.toISOString()} ${key}`).toString('base64url');

/** @throws ProblemError 400 beside `cursor` when it is none of ours */
export function readCursor(text: string): Place {
  const [, cursorAt, cursorKey] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ((?:[a-z-]+ )?[0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (!cursorAt || !cursorKey) throw invalidField('cursor', 'invalid_cursor');
  return { cursorAt, cursorKey };
}

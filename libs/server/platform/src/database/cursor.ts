import { invalidField } from '../errors/problem-error';

/** What a list is sorted by: an instant in ISO 8601 as `Date` writes it, a whole number of 32 bits, a text, an id. */
type Kind = 'instant' | 'number' | 'text' | 'id';
type Place<Kinds extends readonly Kind[]> = { readonly [At in keyof Kinds]: Kinds[At] extends 'number' ? number : string };

const IS: Record<Kind, (value: unknown) => boolean> = {
  instant: value => typeof value === 'string' && /^\d{4}-(?!00)/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString() === value,
  number: value => Number.isInteger(value) && (value as number) === ((value as number) | 0),
  text: value => typeof value === 'string' && !value.includes('\u0000'),
  id: value => typeof value === 'string' && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

/** Where a page ended, for the answer's `next`. */
export const cursorOf = (...place: readonly (string | number)[]): string => Buffer.from(JSON.stringify(place)).toString('base64url');

/** The values at which a page ended. @throws ProblemError 400 beside `cursor` for one that is none of ours, so that nothing else reaches a statement */
export function readCursor<const Kinds extends readonly Kind[]>(text: string, kinds: Kinds): Place<Kinds> {
  const place = parse(text);
  if (place.length !== kinds.length || !kinds.every((kind, at) => IS[kind](place[at]))) throw invalidField('cursor', 'invalid_cursor');
  return place as Place<Kinds>;
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

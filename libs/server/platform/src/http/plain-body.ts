import { invalidField, ProblemError } from '../errors/problem-error';

/** Deeper than any contract; a body that nests further would exhaust the stack of whoever reads it. */
const DEEPEST = 32;

/**
 * Refuses what no contract can hold: a body that nests too deep, and a text that PostgreSQL cannot keep: one with a NUL, or with half of a character of two UTF-16 units.
 *
 * @throws ProblemError 400 `malformed`, or `invalid` with the field's path
 */
export function requirePlainBody(body: unknown): void {
  const waiting: { readonly value: unknown; readonly path: readonly string[] }[] = [{ value: body, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw invalidField(path.join('.'), 'wrong_format');
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) continue;
    if (path.length >= DEEPEST) throw new ProblemError(400, 'malformed');
    for (const [key, part] of Object.entries(value)) waiting.push({ value: part, path: [...path, key] });
  }
}

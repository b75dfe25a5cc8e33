import { ProblemError } from '../errors/problem-error';

/** What an error is, in words that are ours: a code, a class, a database state. Never its message, which may quote a row. */
export function closedText(error: unknown): string {
  if (error instanceof ProblemError) return error.code;
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as Error & { code?: unknown };
  return [error.name, code].filter(part => typeof part === 'string' && /^[A-Za-z0-9_]{1,60}$/.test(part)).join(' ');
}

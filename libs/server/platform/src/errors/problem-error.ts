import type { FieldProblem, Problem } from '@tendril/contracts';

type Params = Record<string, string | number>;

/** An error with a closed code that the caller may see; everything else becomes `unexpected`. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params?: Params,
    readonly fields?: readonly FieldProblem[],
    readonly current?: unknown,
  ) {
    super(code);
  }

  /** RFC 9457 body. A 404 is the same bytes whatever was sought. */
  body(): Problem {
    return {
      type: 'about:blank',
      title: TITLES[this.status] ?? 'Error',
      status: this.status,
      code: this.code,
      ...(this.params && { params: this.params }),
      ...(this.fields && { fields: [...this.fields] }),
      ...(this.current !== undefined && { current: this.current }),
    };
  }
}

const TITLES: Record<number, string> = {
  400: 'Bad request', 401: 'Sign in first', 403: 'Not allowed', 404: 'Not found', 409: 'Conflict', 413: 'Too large', 415: 'Unsupported type',
  422: 'Cannot be done', 429: 'Too many requests', 500: 'Unexpected error', 503: 'Not available',
};

/** Nothing of that name, or nothing that the member may reach: the two are not told apart. */
export const notFound = () => new ProblemError(404, 'not_found');
export const unauthenticated = () => new ProblemError(401, 'not_signed_in');
export const forbidden = (code = 'not_allowed') => new ProblemError(403, code);
/** The row was changed by somebody else; `current` is how it stands now. */
export const stale = (current: unknown) => new ProblemError(409, 'changed_meanwhile', undefined, undefined, current);
export const conflict = (code: string, params?: Params) => new ProblemError(409, code, params);
/** Well formed, but a rule forbids it. */
export const refused = (code: string, params?: Params) => new ProblemError(422, code, params);
/** A rule forbids the value of one field. */
export const invalidField = (path: string, code: string, params: Params = {}) => new ProblemError(400, 'invalid', undefined, [{ path, code, params }]);
export const invalidFields = (fields: readonly FieldProblem[]) => new ProblemError(400, 'invalid', undefined, fields);
export const tooMany = (seconds: number) => new ProblemError(429, 'too_many_tries', { seconds });

import type { FieldProblem, Problem } from '@tendril/contracts';
import { HttpErrorResponse } from '@angular/common/http';

type Params = Readonly<Record<string, string | number>>;

/**
 * Why the API refused, in the terms of its problem details (RFC 9457): a closed code with parameters, and one entry for each invalid field.
 * `status` is 0 and `code` is `network` when no answer came. `current` is the row as it stands now, after a 409 on a stale version.
 */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly params: Params = {},
    readonly fields: readonly FieldProblem[] = [],
    readonly current: unknown = undefined,
  ) {
    super(`${status} ${code}`);
  }

  /** Reads any failure of a request; what is not an answer of the API becomes `network` or `unknown`. */
  static from(failure: unknown): ApiError {
    if (failure instanceof ApiError) return failure;
    if (!(failure instanceof HttpErrorResponse)) return new ApiError(0, 'unknown');
    return ApiError.answered(failure.status, failure.error);
  }

  /** Of an answer with this status and body; 0 is no answer. */
  static answered(status: number, problem: unknown): ApiError {
    if (status === 0) return new ApiError(0, 'network');
    if (!isProblem(problem)) return new ApiError(status, 'unknown');
    return new ApiError(status, problem.code, problem.params, problem.fields, problem.current);
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

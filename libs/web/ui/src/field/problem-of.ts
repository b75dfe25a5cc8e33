import type { ValidationError } from '@angular/forms/signals';
import type { TextParams } from '../languages/texts';
import type { FieldProblem } from './field';

/** An error of a form in the terms of a field: `params` of the API's errors, or the bounds of a built-in rule. */
export function problemOf(error: ValidationError): FieldProblem {
  if ('params' in error) return { kind: error.kind, params: error.params as TextParams };
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(error)) {
    if (name !== 'kind' && (typeof value === 'number' || typeof value === 'string')) params[name] = value;
  }
  return { kind: error.kind, params };
}

/** The first of a field's errors, once it was touched. */
export function firstProblem([first]: readonly ValidationError[], touched: boolean): FieldProblem | undefined {
  return first && touched ? problemOf(first) : undefined;
}

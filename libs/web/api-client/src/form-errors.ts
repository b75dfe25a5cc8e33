import { FieldTree, TreeValidationResult, ValidationError } from '@angular/forms/signals';
import { ApiError } from './api-error';

/** An error of the API at a form field: `kind` is its closed code, `params` what its sentence needs. */
export interface ApiFieldError extends ValidationError.WithOptionalFieldTree {
  readonly params: Readonly<Record<string, string | number>>;
}

/**
 * For the `action` of `form(...)`: runs the work, and turns a refusal into errors that stand at their fields, or at the form where the
 * refused thing is no field of it. A server's path (`steps.0.title`) is followed as far as the form goes.
 */
export async function submitTo<T>(root: FieldTree<T>, work: () => Promise<unknown>): Promise<TreeValidationResult> {
  try {
    await work();
    return undefined;
  } catch (failure) {
    return formErrors(root, ApiError.from(failure));
  }
}

/** The errors of a refusal, each at its field. */
export function formErrors<T>(root: FieldTree<T>, error: ApiError): ApiFieldError[] {
  if (error.fields.length === 0) return [{ kind: error.code, params: error.params }];
  return error.fields.map(({ path, code, params }) => ({ kind: code, params, fieldTree: fieldAt(root, path) }));
}

function fieldAt<T>(root: FieldTree<T>, path: string): FieldTree<unknown> {
  let field: unknown = root;
  for (const part of path.split('.')) {
    const next: unknown = Reflect.get(field as object, part);
    if (typeof next !== 'function') break;
    field = next;
  }
  return field as FieldTree<unknown>;
}

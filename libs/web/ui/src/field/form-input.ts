import { computed, Directive, inject } from '@angular/core';
import { FormField, ValidationError } from '@angular/forms/signals';
import type { TextParams } from '../languages/texts';
import { FieldControl, FieldProblem } from './field';

/** Tells the `td-field` around it the first error of a control bound by `[formField]`, once it was touched. */
@Directive({
  selector: '[tdInput][formField]',
  providers: [{ provide: FieldControl, useExisting: FormInput }],
})
export class FormInput implements FieldControl {
  private readonly field = inject<FormField<unknown>>(FormField);

  readonly problem = computed(() => {
    const state = this.field.state();
    const error = state.touched() ? state.errors()[0] : undefined;
    return error && problemOf(error);
  });
}

/** An error of a form in the terms of a field: `params` of the API's errors, or the bounds of a built-in rule. */
export function problemOf(error: ValidationError): FieldProblem {
  if ('params' in error) return { kind: error.kind, params: error.params as TextParams };
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(error)) {
    if (name !== 'kind' && (typeof value === 'number' || typeof value === 'string')) params[name] = value;
  }
  return { kind: error.kind, params };
}

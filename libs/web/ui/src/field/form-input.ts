import { computed, Directive, inject } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { FieldControl } from './field';
import { firstProblem } from './problem-of';

/** Tells the `td-field` around it the first error of a control bound by `[formField]`, once it was touched. */
@Directive({
  selector: '[tdInput][formField]',
  providers: [{ provide: FieldControl, useExisting: FormInput }],
})
export class FormInput implements FieldControl {
  private readonly field = inject<FormField<unknown>>(FormField);

  readonly problem = computed(() => {
    const state = this.field.state();
    return firstProblem(state.errors(), state.touched());
  });
}

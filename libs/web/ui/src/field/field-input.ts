import { Directive, inject } from '@angular/core';
import { Field } from './field';

/** A native control of a `td-field`: takes its id, its description and its looks from there. */
@Directive({
  selector: 'input[tdInput], textarea[tdInput], select[tdInput]',
  host: { class: 'in', '[id]': 'field.id', '[attr.aria-describedby]': 'field.describedBy()', '[attr.aria-invalid]': 'field.invalid() || null' },
})
export class FieldInput {
  protected readonly field = inject(Field);
}

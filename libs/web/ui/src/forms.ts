import { FormField, FormRoot } from '@angular/forms/signals';
import { Field } from './field/field';
import { FieldInput } from './field/field-input';
import { FormError } from './field/form-error';
import { FormInput } from './field/form-input';
import { FormTries } from './field/form-tries';

/** For the `imports` of a screen with a form: everything that `<form [formRoot]>`, `td-field` and `tdInput [formField]` need. */
export const FORM = [Field, FieldInput, FormError, FormField, FormInput, FormRoot, FormTries] as const;
export { Field } from './field/field';
export { FieldInput } from './field/field-input';
export { FormError } from './field/form-error';
export { FormInput } from './field/form-input';
export { FormTries } from './field/form-tries';

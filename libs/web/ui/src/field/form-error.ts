import { Component, computed, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import { injectErrorText } from '../languages/error-text';
import { Notice } from '../pill/notice';
import { problemOf } from './problem-of';

/** The refusal of a whole form, said above its button and read out. */
@Component({
  selector: 'td-form-error',
  imports: [Notice],
  template: `<div role="alert">@if (text(); as text) {<td-notice icon="alert" tone="danger">{{ text }}</td-notice>}</div>`,
})
export class FormError {
  readonly of = input.required<FieldTree<unknown>>();
  private readonly errorText = injectErrorText();
  protected readonly text = computed(() => {
    const error = this.of()().errors()[0];
    if (!error) return undefined;
    const { kind, params } = problemOf(error);
    return this.errorText(kind, params);
  });
}

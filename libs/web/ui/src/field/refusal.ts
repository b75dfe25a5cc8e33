import { Component, input } from '@angular/core';
import { injectErrorText } from '../languages/error-text';
import { Notice } from '../pill/notice';
import type { FieldProblem } from './field';

/** What is wrong with a whole form that has no library behind it, said above its button and read out. */
@Component({
  selector: 'td-refusal',
  imports: [Notice],
  template: `<div role="alert">@if (of(); as wrong) {<td-notice icon="alert" tone="danger">{{ errorText(wrong.kind, wrong.params) }}</td-notice>}</div>`,
})
export class Refusal {
  readonly of = input<FieldProblem>();
  protected readonly errorText = injectErrorText();
}

import { Component, computed, input } from '@angular/core';
import type { ValidationError } from '@angular/forms/signals';
import { problemOf } from '../field/problem-of';
import { Icon } from '../icon/icon';
import { injectErrorText } from '../languages/error-text';

/** The first error of a group of choices, once it was touched. */
@Component({
  selector: 'td-choice-error',
  imports: [Icon],
  template: `@if (text(); as words) {<p class="error row"><td-icon name="alert" [small]="true" />{{ words }}</p>}`,
})
export class ChoiceError {
  readonly errors = input.required<readonly ValidationError[]>();
  readonly touched = input.required<boolean>();
  private readonly errorText = injectErrorText();
  protected readonly text = computed(() => {
    const [error] = this.errors();
    if (!error || !this.touched()) return undefined;
    const { kind, params } = problemOf(error);
    return this.errorText(kind, params);
  });
}

import { Component, computed, input } from '@angular/core';
import type { FieldProblem } from '../field/field';
import { Icon } from '../icon/icon';
import { injectErrorText } from '../languages/error-text';

/** What is wrong with a group of choices. */
@Component({
  selector: 'td-choice-error',
  imports: [Icon],
  template: `@if (text(); as words) {<p class="error row"><td-icon name="alert" [small]="true" />{{ words }}</p>}`,
})
export class ChoiceError {
  readonly problem = input.required<FieldProblem | undefined>();
  private readonly errorText = injectErrorText();
  protected readonly text = computed(() => {
    const problem = this.problem();
    return problem && this.errorText(problem.kind, problem.params);
  });
}

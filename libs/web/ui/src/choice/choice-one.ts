import { Component, computed, input, model, output } from '@angular/core';
import { FormValueControl, ValidationError } from '@angular/forms/signals';
import { firstProblem } from '../field/problem-of';
import { Icon } from '../icon/icon';
import { ChoiceError } from './choice-error';
import type { Choice } from './choice-set';

let last = 0;

/** One of a few, as chips; bind it by `[formField]` to a value. */
@Component({
  selector: 'td-choice-one',
  imports: [ChoiceError, Icon],
  template: `
    <fieldset class="stack s2">
      <legend class="lab">{{ legend() }}</legend>
      <div class="chips">
        @for (choice of choices(); track choice.value) {
          <label class="chip">
            <input type="radio" [name]="group" [checked]="value() === choice.value" [disabled]="disabled()" (change)="value.set(choice.value)" (blur)="touch.emit()"
              [attr.aria-invalid]="problem() ? true : null" [attr.aria-describedby]="problem() ? group + '-error' : null">
            <span><td-icon class="on" name="check" />{{ choice.label }}</span>
          </label>
        }
      </div>
      <td-choice-error [id]="group + '-error'" [problem]="problem()" />
      @if (hint()) {<p class="small muted">{{ hint() }}</p>}
    </fieldset>
  `,
})
export class ChoiceOne<T extends string> implements FormValueControl<T | ''> {
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly hint = input<string>();
  readonly value = model<T | ''>('');
  readonly disabled = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly touch = output();
  protected readonly problem = computed(() => firstProblem(this.errors(), this.touched()));
  protected readonly group = `choice-${++last}`;
}

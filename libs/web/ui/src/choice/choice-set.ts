import { Component, computed, input, model, output } from '@angular/core';
import { FormValueControl, ValidationError } from '@angular/forms/signals';
import { firstProblem } from '../field/problem-of';
import { Icon } from '../icon/icon';
import { ChoiceError } from './choice-error';

export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
}

let last = 0;

/** Several of a few, as chips; bind it by `[formField]` to a list of values. */
@Component({
  selector: 'td-choice-set',
  imports: [ChoiceError, Icon],
  template: `
    <fieldset class="stack s2">
      <legend class="lab">{{ legend() }}</legend>
      <div class="chips">
        @for (choice of choices(); track choice.value) {
          <label class="chip">
            <input type="checkbox" [name]="group" [checked]="value().includes(choice.value)" [disabled]="disabled()" (change)="toggle(choice.value)" (blur)="touch.emit()"
              [attr.aria-invalid]="problem() ? true : null" [attr.aria-describedby]="problem() ? group + '-error' : null">
            <span><td-icon class="off" name="plus" /><td-icon class="on" name="check" />{{ choice.label }}</span>
          </label>
        }
      </div>
      <td-choice-error [id]="group + '-error'" [problem]="problem()" />
      @if (hint()) {<p class="small muted">{{ hint() }}</p>}
    </fieldset>
  `,
})
export class ChoiceSet<T extends string> implements FormValueControl<readonly T[]> {
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly hint = input<string>();
  readonly value = model<readonly T[]>([]);
  readonly disabled = input(false);
  readonly errors = input<readonly ValidationError.WithOptionalFieldTree[]>([]);
  readonly touched = input(false);
  readonly touch = output();
  protected readonly problem = computed(() => firstProblem(this.errors(), this.touched()));
  protected readonly group = `choices-${++last}`;
  private readonly order = computed(() => this.choices().map((choice) => choice.value));

  protected toggle(value: T): void {
    this.value.update((now) => this.order().filter((one) => (one === value ? !now.includes(one) : now.includes(one))));
  }
}

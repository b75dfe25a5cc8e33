import { Component, computed, contentChild, input, Signal } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectErrorText } from '../languages/error-text';
import { injectText } from '../languages/text';
import type { TextParams } from '../languages/texts';

/** Why a field is refused: `kind` names the sentence `errors.<kind>`, `params` are its parameters. */
export interface FieldProblem {
  readonly kind: string;
  readonly params?: TextParams;
}

/** A control that knows its own problem; `FormInput` is one. */
export abstract class FieldControl {
  abstract readonly problem: Signal<FieldProblem | undefined>;
}

let last = 0;

/**
 * A label, its control, a hint and an error, tied together for screen readers. The control is a native element with `tdInput`. The error is
 * that of a control bound by `[formField]`, or the one given as `problem`.
 */
@Component({
  selector: 'td-field',
  imports: [Icon],
  host: { class: 'field' },
  template: `
    <label [attr.for]="id">{{ label() }}@if (optional()) {<span class="optional">{{ t('ui.optional') }}</span>}</label>
    <ng-content />
    @if (error(); as text) {
      <p class="error" [id]="id + '-error'"><td-icon name="alert" [small]="true" />{{ text }}</p>
    }
    @if (hint()) {
      <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false);
  readonly problem = input<FieldProblem>();
  readonly id = `field-${++last}`;

  protected readonly t = injectText();
  private readonly errorText = injectErrorText();
  private readonly control = contentChild(FieldControl, { descendants: true });

  private readonly refusal = computed(() => this.problem() ?? this.control()?.problem());
  readonly invalid = computed(() => this.refusal() !== undefined);
  protected readonly error = computed(() => {
    const refusal = this.refusal();
    return refusal && this.errorText(refusal.kind, refusal.params);
  });
  readonly describedBy = computed(() => {
    const ids = [this.invalid() && `${this.id}-error`, this.hint() && `${this.id}-hint`].filter(Boolean);
    return ids.length ? ids.join(' ') : null;
  });
}

import { Component, computed, input, output, signal } from '@angular/core';
import type { Wrong } from '@tendril/api-client';
import { Field, FieldInput, Icon, injectErrorText, injectText } from '@tendril/ui';

/** One thing to pick: `more` stands small below its label. */
export interface Pickable {
  readonly value: string;
  readonly label: string;
  readonly more?: string;
}

/** From so many on, a list is searched. */
const LONG = 10;
let last = 0;

/** One of a list, or several of it, each on a line of its own. */
@Component({
  selector: 'td-pick',
  imports: [Field, FieldInput, Icon],
  template: `
    @if (choices().length >= long) {
      <td-field [label]="t('exercises.find')"><input tdInput type="search" autocomplete="off" [value]="sought()" (input)="seek($event)"></td-field>
    }
    <fieldset class="pick" [attr.aria-describedby]="problem() ? group + '-error' : null">
      <legend class="vh">{{ legend() }}</legend>
      @for (choice of shown(); track choice.value) {
        <label class="tick">
          <input [type]="many() ? 'checkbox' : 'radio'" [name]="group" [value]="choice.value" [checked]="picked().includes(choice.value)" [attr.aria-invalid]="problem() ? true : null" (change)="turn(choice.value)">
          <span>{{ choice.label }}@if (choice.more) {<span class="small muted blk">{{ choice.more }}</span>}</span>
        </label>
      } @empty {
        <p class="small muted">{{ t('ui.nothingFound') }}</p>
      }
      @if (problem(); as wrong) {<p class="error" [id]="group + '-error'"><td-icon name="alert" [small]="true" />{{ errorText(wrong.kind, wrong.params) }}</p>}
    </fieldset>
    @if (optional() && !many() && picked().length) {<button type="button" class="tap start" (click)="pickedChange.emit([])">{{ t('exercises.pickNone') }}</button>}
  `,
  host: { class: 'blk' },
})
export class Pick {
  readonly legend = input.required<string>();
  readonly choices = input.required<readonly Pickable[]>();
  readonly picked = input.required<readonly string[]>();
  readonly many = input(false);
  readonly optional = input(false);
  readonly problem = input<Wrong>();
  readonly pickedChange = output<readonly string[]>();
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly group = `pick-${++last}`;
  protected readonly long = LONG;
  protected readonly sought = signal('');
  /** What is picked stays in sight, whatever is sought. */
  protected readonly shown = computed(() => {
    const sought = plain(this.sought());
    return this.choices().filter(({ value, label, more }) => this.picked().includes(value) || plain(`${label} ${more ?? ''}`).includes(sought));
  });

  protected seek(event: Event): void {
    this.sought.set((event.target as HTMLInputElement).value);
  }

  /** What is picked but no longer offered is left out with the first change. */
  protected turn(value: string): void {
    const on = this.many() ? (one: string) => (one === value) !== this.picked().includes(one) : (one: string) => one === value;
    this.pickedChange.emit(this.choices().map((choice) => choice.value).filter(on));
  }
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

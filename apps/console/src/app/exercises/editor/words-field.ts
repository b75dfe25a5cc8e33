import { Component, computed, inject, input, output } from '@angular/core';
import type { Localised } from '@tendril/contracts';
import { Field, FieldInput, injectText, LANGUAGE_NAMES } from '@tendril/ui';
import { Writing } from './writing';

/** A text in the language that is written in; where that is another than the first, the first is shown beside it. */
@Component({
  selector: 'td-words-field',
  imports: [Field, FieldInput],
  template: `
    <td-field [label]="label()" [hint]="shownHint()" [optional]="optional()" [problem]="writing.problemAt(path())">
      @if (long()) {
        <textarea tdInput [attr.lang]="writing.language()" [value]="text()" (input)="write($event)"></textarea>
      } @else {
        <input tdInput autocomplete="off" [attr.lang]="writing.language()" [value]="text()" (input)="write($event)">
      }
    </td-field>
  `,
})
export class WordsField {
  readonly label = input.required<string>();
  readonly words = input.required<Localised>();
  /** Where the text stands in the exercise, by keys. */
  readonly path = input.required<string>();
  readonly hint = input<string>();
  readonly long = input(false);
  readonly optional = input(false);
  readonly written = output<Localised>();

  protected readonly writing = inject(Writing);
  private readonly t = injectText();
  protected readonly text = computed(() => this.words()[this.writing.language()]);
  protected readonly shownHint = computed(() => {
    const other = this.writing.elsewhere(this.words());
    return other && this.writing.language() !== this.writing.languages()[0] ? this.t('exercises.edit.inLanguage', { language: LANGUAGE_NAMES[other.language], text: other.text }) : this.hint();
  });

  protected write(event: Event): void {
    this.writing.forgive(this.path());
    this.written.emit({ ...this.words(), [this.writing.language()]: (event.target as HTMLInputElement).value });
  }
}

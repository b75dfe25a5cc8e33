import { Component, input } from '@angular/core';
import type { ExerciseView } from '@tendril/contracts';
import { Field, FieldInput, Icon, injectText, type Language, Step } from '@tendril/ui';
import { ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { written } from '../exercises/exercise-list';

/** An exercise as a student sees it on a phone. One may write in it; nothing of that is kept. */
@Component({
  selector: 'td-preview',
  imports: [ChoiceOne, ChoiceSet, Field, FieldInput, Icon, Step],
  host: { class: 'phone' },
  templateUrl: './preview.html',
})
export class Preview {
  readonly exercise = input.required<ExerciseView>();
  readonly language = input.required<Language>();
  protected readonly t = injectText();
  protected readonly written = written;

  protected optionsOf(step: ExerciseView['steps'][number]): { value: string; label: string }[] {
    return (step.options ?? []).map(({ key, text }) => ({ value: key, label: written(text, this.language()) || '…' }));
  }
}

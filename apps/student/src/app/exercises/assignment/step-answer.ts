import { Component, computed, inject, input, output } from '@angular/core';
import type { ExerciseStep, MyAssignment } from '@tendril/contracts';
import type { Wrong } from '@tendril/api-client';
import { Field, FieldInput, Formats, injectPlural, injectText, LanguageStore } from '@tendril/ui';
import { Answer } from './answer';
import { FilesChange, FileStep } from './file-step';
import { PeopleStep } from './people-step';
import { Pick, Pickable } from './pick';

const wordsIn = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length;

/** What one step asks for, as its kind wants it: to be written, to be picked, or to be read once nothing can be changed. */
@Component({
  selector: 'td-step-answer',
  imports: [Field, FieldInput, FileStep, PeopleStep, Pick],
  host: { class: 'answer' },
  templateUrl: './step-answer.html',
})
export class StepAnswer {
  readonly step = input.required<ExerciseStep>();
  readonly work = input.required<MyAssignment>();
  readonly answer = input.required<Answer>();
  readonly problem = input<Wrong>();
  readonly written = output<string>();
  readonly pickedChange = output<readonly string[]>();
  /** A file to put into the answer, or to take out of it. */
  readonly fileTurned = output<string>();
  readonly filesChange = output<FilesChange>();

  protected readonly t = injectText();
  protected readonly tn = injectPlural();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly label = computed(() => this.t('exercises.answerTo', { step: this.step().title[this.language()] }));
  protected readonly text = computed(() => this.answer().answers[this.step().key] ?? '');
  protected readonly picked = computed(() => this.answer().picked[this.step().key] ?? []);
  protected readonly used = computed(() => Object.values(this.answer().picked).flat());
  protected readonly options = computed(() => (this.step().options ?? []).map(({ key, text }): Pickable => ({ value: key, label: text[this.language()] })));
  protected readonly taken = computed(() => this.options().filter((one) => this.picked().includes(one.value)));

  /** How many words are asked for and written: advice that holds nothing back. */
  protected readonly guide = computed(() => {
    const { words } = this.step();
    if (!words) return undefined;
    const asked = words.least > 0 ? this.t('exercises.wordsFrom', words) : this.t('exercises.wordsUpTo', words);
    return `${asked} ${this.tn('exercises.wordsNow', wordsIn(this.text()))}`;
  });

  protected write(event: Event): void {
    this.written.emit((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  }
}

import { Component, computed, inject, model, output } from '@angular/core';
import type { EvidenceKind, ExerciseStep, Localised } from '@tendril/contracts';
import { Field, FieldInput, Icon, injectErrorText, injectText } from '@tendril/ui';
import { asksForOptions, MOST, moved, newOption, ofKind, putBack, replaced, without } from '../content';
import { KINDS } from '../step-kind';
import { type Back, Movable, Order } from './movable';
import { WordsField } from './words-field';
import { Writing } from './writing';

/** One step: its words, the kind of evidence it asks for, and what that kind needs. */
@Component({
  selector: 'td-step-form',
  imports: [Field, FieldInput, Icon, Movable, Order, WordsField],
  host: { class: 'stack' },
  templateUrl: './step-form.html',
})
export class StepForm {
  readonly step = model.required<ExerciseStep>();
  /** An option was taken out; what brings it back. */
  readonly tookOut = output<Back<ExerciseStep>>();

  protected readonly writing = inject(Writing);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly kinds = Object.keys(KINDS) as EvidenceKind[];
  protected readonly most = MOST.options;
  protected readonly path = computed(() => 'steps.' + this.step().key);
  protected readonly options = computed(() => (asksForOptions(this.step().evidence) ? (this.step().options ?? []) : undefined));

  protected change(part: Partial<ExerciseStep>): void {
    this.step.update((step) => ({ ...step, ...part }));
  }

  protected choose(event: Event): void {
    this.writing.forgive(this.path());
    this.step.update((step) => ofKind(step, (event.target as HTMLSelectElement).value as EvidenceKind));
  }

  protected setMinutes(event: Event): void {
    this.writing.forgive(this.path() + '.minutes');
    this.change({ minutes: numberIn(event) });
  }

  protected guide(on: boolean): void {
    this.writing.forgive(this.path() + '.words');
    this.change({ words: on ? { least: 40, most: 120 } : null });
  }

  protected setGuide(part: 'least' | 'most', event: Event): void {
    this.writing.forgive(this.path() + '.words');
    const now = this.step().words ?? { least: 0, most: 1 };
    this.change({ words: { ...now, [part]: numberIn(event) } });
  }

  protected addOption(): void {
    this.writing.forgive(this.path() + '.options');
    this.change({ options: [...(this.options() ?? []), newOption()] });
  }

  protected setOption(at: number, text: Localised): void {
    const options = this.options() ?? [];
    const one = options[at];
    if (one) this.change({ options: replaced(options, at, { ...one, text }) });
  }

  protected moveOption(from: number, to: number): void {
    this.change({ options: moved(this.options() ?? [], from, to) });
  }

  protected removeOption(at: number): void {
    const options = this.options() ?? [];
    this.tookOut.emit((step) => (asksForOptions(step.evidence) ? { ...step, options: putBack(step.options ?? [], at, options) } : step));
    this.change({ options: without(options, at) });
  }
}

const numberIn = (event: Event): number => Math.trunc((event.target as HTMLInputElement).valueAsNumber || 0);

import { Component, computed, inject, model, output } from '@angular/core';
import type { Criterion, Localised } from '@tendril/contracts';
import { Field, FieldInput, Icon, injectErrorText, injectText } from '@tendril/ui';
import { inserted, MOST, NO_WORDS, pointsFor, replaced, without } from '../content';
import { type Back, injectLedOn } from './movable';
import { WordsField } from './words-field';
import { Writing } from './writing';

/** One criterion of the rubric: its levels from lowest to highest, each in words, and what they are worth where points are given. */
@Component({
  selector: 'td-criterion-form',
  imports: [Field, FieldInput, Icon, WordsField],
  host: { class: 'stack' },
  template: `
    <td-words-field [label]="t('exercises.edit.criterionTitle')" [words]="criterion().title" [path]="path() + '.title'" (written)="change({ title: $event })" />
    <fieldset class="stack s2">
      <legend class="lab">{{ t('exercises.edit.levels') }}</legend>
      <ol class="stack s2">
        @for (level of criterion().levels; track at; let at = $index) {
          <li class="level">
            <td-words-field [label]="t('exercises.edit.level', { place: at + 1 })" [words]="level" [path]="path() + '.levels.' + at" (written)="setLevel(at, $event)" />
            @if (criterion().points; as points) {
              <td-field [label]="t('exercises.edit.pointsOf', { place: at + 1 })"><input tdInput type="number" min="0" max="100" [value]="points[at] ?? 0" (input)="setPoints(at, $event)"></td-field>
            }
            <button type="button" class="icon" (click)="ledOn($event, at); removeLevel(at)"><td-icon name="trash" /><span class="vh">{{ t('exercises.edit.remove', { name: t('exercises.edit.level', { place: at + 1 }) }) }}</span></button>
          </li>
        }
      </ol>
      @for (part of ['.levels', '.points']; track part) {
        @if (writing.problemAt(path() + part); as problem) {<p class="error" role="alert"><td-icon name="alert" [small]="true" />{{ errorText(problem.kind, problem.params) }}</p>}
      }
      @if (criterion().levels.length < most) {<p><button type="button" class="tap go" (click)="addLevel()"><td-icon name="plus" [small]="true" />{{ t('exercises.edit.addLevel') }}</button></p>}
    </fieldset>
    <label class="tick"><input type="checkbox" [checked]="!!criterion().points" (change)="usePoints(!criterion().points)"><span>{{ t('exercises.edit.points') }}</span></label>
  `,
})
export class CriterionForm {
  readonly criterion = model.required<Criterion>();
  /** A level was taken out; what brings it back. */
  readonly tookOut = output<Back<Criterion>>();

  protected readonly writing = inject(Writing);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly ledOn = injectLedOn();
  protected readonly most = MOST.levels;
  protected readonly path = computed(() => 'rubric.' + this.criterion().key);

  protected change(part: Partial<Criterion>): void {
    this.criterion.update((criterion) => ({ ...criterion, ...part }));
  }

  protected setLevel(at: number, text: Localised): void {
    this.change({ levels: replaced(this.criterion().levels, at, text) });
  }

  protected addLevel(): void {
    this.writing.forgive(this.path() + '.levels');
    const { levels, points } = this.criterion();
    this.change({ levels: [...levels, NO_WORDS], ...(points && { points: pointsFor(levels.length + 1, points) }) });
  }

  protected removeLevel(at: number): void {
    this.writing.forgive(this.path() + '.levels');
    const { levels, points } = this.criterion();
    this.tookOut.emit((now) => ({
      ...now, levels: inserted(now.levels, at, levels.slice(at, at + 1)),
      ...(now.points && { points: points ? inserted(now.points, at, points.slice(at, at + 1)) : pointsFor(now.levels.length + 1, now.points) }),
    }));
    this.change({ levels: without(levels, at), ...(points && { points: without(points, at) }) });
  }

  protected usePoints(on: boolean): void {
    this.writing.forgive(this.path() + '.points');
    this.change({ points: on ? pointsFor(this.criterion().levels.length) : null });
  }

  protected setPoints(at: number, event: Event): void {
    this.writing.forgive(this.path() + '.points');
    const { levels, points } = this.criterion();
    this.change({ points: replaced(pointsFor(levels.length, points ?? []), at, Math.trunc((event.target as HTMLInputElement).valueAsNumber || 0)) });
  }
}

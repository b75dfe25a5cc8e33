import { Component, inject, input, output } from '@angular/core';
import type { ExerciseView } from '@tendril/contracts';
import { injectText, LanguageStore } from '@tendril/ui';

/** The criteria of a rubric: the one at hand shows its levels in words, the others are one line with the level that was chosen. Levels count from 1. */
@Component({
  selector: 'td-rubric',
  host: { class: 'rubric' },
  template: `
    @for (criterion of rubric(); track criterion.key; let place = $index) {
      @let chosen = scores()[criterion.key];
      @let open = place === at() && !readonly();
      <div role="group" [attr.aria-labelledby]="'c-' + criterion.key" [class.open]="open">
        <div class="grow"><h3 [id]="'c-' + criterion.key">{{ criterion.title[language()] }}</h3>
          @if (!open && chosen) {<p class="small muted" aria-hidden="true">{{ criterion.levels[chosen - 1]?.[language()] }}</p>}
          @if (criterion.points; as worth) {<p class="small muted">{{ t('reviews.worth', { got: chosen ? (worth[chosen - 1] ?? 0) : 0, most: most(worth) }) }}</p>}</div>
        <div class="levels">
          @for (level of criterion.levels; track $index) {
            <button type="button" [attr.aria-pressed]="chosen === $index + 1" [title]="level[language()]" [disabled]="readonly()" (focus)="atChange.emit(place)" (click)="choose(criterion.key, $index + 1, place)"
              ><span class="vh">{{ criterion.title[language()] }}:&ngsp;</span><kbd>{{ $index + 1 }}</kbd><span class="vh">,&ngsp;</span><span [class.vh]="!open">{{ level[language()] }}</span></button>
          }
        </div>
      </div>
    }
  `,
})
export class Rubric {
  readonly rubric = input.required<ExerciseView['rubric']>();
  readonly scores = input.required<Readonly<Record<string, number>>>();
  readonly at = input(0);
  readonly readonly = input(false);
  readonly scoresChange = output<Readonly<Record<string, number>>>();
  readonly atChange = output<number>();
  protected readonly t = injectText();
  protected readonly language = inject(LanguageStore).current;

  protected most(points: readonly number[]): number {
    return Math.max(...points);
  }

  protected choose(criterion: string, level: number, place: number): void {
    this.scoresChange.emit({ ...this.scores(), [criterion]: level });
    this.atChange.emit(place);
  }
}

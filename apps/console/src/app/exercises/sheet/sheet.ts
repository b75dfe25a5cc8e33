import { Component, computed, DOCUMENT, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentView, ExerciseRow, ExerciseStep } from '@tendril/contracts';
import { ApiError, apiResource } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { formatDate, Icon, injectErrorText, injectText, type Language, LANGUAGE_NAMES, LanguageStore, Notice, Skeleton } from '@tendril/ui';

/** Words that fit on a written line. */
const WORDS_A_LINE = 9;
const LINES = { least: 2, most: 14, usual: 5 };

/** An exercise on paper, for whoever has no phone: one sheet without a name, or one with the name of each student who has sent nothing yet. */
@Component({
  selector: 'td-sheet',
  imports: [Icon, Notice, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './sheet.html',
})
export class Sheet {
  readonly id = input.required<string>();
  /** From the route: whether the id is that of an exercise or of an assignment. */
  readonly of = input.required<'exercise' | 'assignment'>();

  private readonly window = inject(DOCUMENT).defaultView;
  private readonly school = inject(SessionStore).school;
  private readonly reader = inject(LanguageStore).current;
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly names = LANGUAGE_NAMES;
  private readonly exercise = apiResource<ExerciseRow>(() => (this.of() === 'exercise' ? 'exercises/' + this.id() : undefined));
  private readonly assignment = apiResource<AssignmentView>(() => (this.of() === 'assignment' ? 'assignments/' + this.id() : undefined));
  protected readonly refusal = computed(() => {
    const failure = this.exercise.error() ?? this.assignment.error();
    return failure && ApiError.from(failure);
  });
  protected readonly given = computed(() => (this.assignment.hasValue() ? this.assignment.value() : undefined));
  protected readonly shown = computed(() => this.given()?.given ?? (this.exercise.hasValue() ? this.exercise.value() : undefined));
  protected readonly languages = computed((): readonly Language[] => this.school()?.languages ?? ['en', 'fr', 'rw']);
  protected readonly language = linkedSignal((): Language => (this.languages().includes(this.reader()) ? this.reader() : (this.languages()[0] ?? 'en')));
  protected readonly withNames = signal(false);
  private readonly waiting = computed(() => (this.given()?.students ?? []).filter((one) => one.state === 'not-begun' || one.state === 'draft' || one.state === 'returned'));
  protected readonly sheets = computed(() => (this.withNames() ? this.waiting() : [{ id: '', name: '', cohort: '' }]));

  protected choose(event: Event): void {
    this.language.set((event.target as HTMLSelectElement).value as Language);
  }

  protected print(): void {
    this.window?.print();
  }

  /** In the language of the sheet, which need not be the reader's. */
  protected dayOf(date: string): string {
    return formatDate(this.language(), date, 'long');
  }

  /** Lines for as many words as the step asks for. */
  protected linesOf({ words }: Pick<ExerciseStep, 'words'>): number[] {
    const wanted = words ? Math.ceil((words.most / WORDS_A_LINE) * 1.1) : LINES.usual;
    return Array.from({ length: Math.max(LINES.least, Math.min(LINES.most, wanted)) }, (_, line) => line);
  }
}

import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AssignmentRow, ExerciseView } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { Empty, Formats, injectErrorText, injectText, LanguageStore, Notice, Skeleton } from '@tendril/ui';

/** The library of exercises, and what was given to cohorts. */
@Component({
  selector: 'td-exercises',
  imports: [Empty, Notice, RouterLink, Skeleton],
  host: { class: 'work' },
  templateUrl: './exercises.html',
})
export class Exercises {
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly library = apiResource<List<ExerciseView>>(() => 'exercises');
  protected readonly assignments = apiResource<List<AssignmentRow>>(() => 'assignments');
  protected readonly refusal = computed(() => {
    const failure = this.library.error() ?? this.assignments.error();
    return failure && ApiError.from(failure);
  });

  protected again(): void {
    this.library.reload();
    this.assignments.reload();
  }
}

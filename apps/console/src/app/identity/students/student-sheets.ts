import { Component, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OpenToPaper } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { Failed, Formats, injectText, LanguageStore, Skeleton } from '@tendril/ui';

/** Leads to the entry of a paper sheet for one of a student's open assignments; they are asked for when it is opened. */
@Component({
  selector: 'td-student-sheets',
  imports: [Failed, RouterLink, Skeleton],
  host: { class: 'stack s2' },
  template: `
    <p class="actions record-acts"><button type="button" class="btn" [attr.aria-expanded]="isOpen()" aria-controls="sheets" (click)="isOpen.set(!isOpen())">{{ t('exercises.paper.enter') }}</button></p>
    <div id="sheets">
      @if (isOpen()) {
        @if (refusal(); as problem) {
          <td-failed [why]="problem" (again)="assignments.reload()" />
        } @else if (!assignments.hasValue()) {
          <td-skeleton [count]="2" />
        } @else {
          <ul class="spans">
            @for (one of assignments.value().items; track one.id) {
              <li class="row between"><a class="link" [routerLink]="['/exercises/assignments', one.id, 'paper', studentId()]">{{ one.exercise[language()] }}</a><span class="muted">{{ t('students.sheetDue', { date: formats.date(one.dueOn, 'date') }) }}</span></li>
            } @empty {<li class="muted">{{ t('students.noSheet') }}</li>}
          </ul>
        }
      }
    </div>
  `,
})
export class StudentSheets {
  readonly studentId = input.required<string>();

  protected readonly t = injectText();
  protected readonly formats = inject(Formats);
  protected readonly language = inject(LanguageStore).current;
  protected readonly isOpen = linkedSignal({ source: () => this.studentId(), computation: () => false });
  protected readonly assignments = apiResource<List<OpenToPaper>>(() => (this.isOpen() ? `students/${this.studentId()}/open-to-paper` : undefined));

  protected refusal(): ApiError | undefined {
    const failure = this.assignments.error();
    return failure && ApiError.from(failure);
  }
}

import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { injectText, Pips } from '@tendril/ui';
import type { ListedStudent } from './student-list';

/** How a student stands, and what a counsellor does from here. */
@Component({
  selector: 'td-student-facts',
  imports: [Pips, RouterLink],
  template: `
    @let one = student();
    <p class="actions record-acts">
      <button type="button" class="btn" (click)="assign()">{{ t('students.assignOne') }}</button>
      <a class="btn" [routerLink]="['/students', one.id, 'wish']">{{ t('students.wish') }}</a>
      <a class="btn" routerLink="/matching/exclusions" [queryParams]="{ student: one.id }">{{ t('students.exclusions') }}</a>
    </p>
    <dl class="facts">
      <div><dt>{{ t('students.column.work') }}</dt><dd>{{ t('students.toDo', { count: one.standing?.open ?? 0 }) }}@if (one.standing?.late; as late) {, <span class="late">{{ t('students.late', { count: late }) }}</span>}</dd></div>
      <div><dt>{{ t('students.column.encounters') }}</dt><dd><td-pips [value]="one.standing?.encounters ?? 0" /></dd></div>
      <div><dt>{{ t('students.column.mentor') }}</dt><dd>{{ one.standing?.mentor ?? t('students.noMentor') }}</dd></div>
      <div><dt>{{ t('students.column.tags') }}</dt><dd>{{ one.tags.join(', ') || t('students.noTags') }}</dd></div>
    </dl>
  `,
})
export class StudentFacts {
  readonly student = input.required<ListedStudent>();
  private readonly router = inject(Router);
  protected readonly t = injectText();

  protected assign(): void {
    void this.router.navigate(['/exercises/assign'], { state: { studentIds: [this.student().id] } });
  }
}

import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyStudent } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { SessionStore, SignOut } from '@tendril/session';
import { Failed, injectText, Notice, onComeBack, Skeleton } from '@tendril/ui';
import { injectOccupationNames } from '../occupation-names';
import { StudentCard } from '../student/student-card';

/** The students of a mentor: first names, what they want to become, and no way to reach them but through the school. */
@Component({
  selector: 'td-students',
  imports: [Failed, Notice, RouterLink, SignOut, Skeleton, StudentCard],
  host: { class: 'screen' },
  template: `
    <header class="hello"><div class="grow"><h1>{{ t('students.title') }}</h1></div><td-sign-out /></header>
    <main>
      @if (students.error(); as problem) {
        <td-failed [why]="problem" (again)="students.reload()" />
      } @else if (!students.hasValue()) {
        <td-skeleton [count]="4" />
      } @else {
        @for (student of students.value().items; track student.mentorshipId) {
          <td-student-card [student]="student" [nameOf]="nameOf()">
            @if (student.answer === 'awaited') {<a class="btn primary" [routerLink]="['/', school()?.slug, 'students', student.mentorshipId]">{{ t('students.answer', { name: student.firstName }) }}</a>}
          </td-student-card>
        } @empty {
          <td-notice icon="two">{{ t('students.none') }}</td-notice>
        }
        <td-notice icon="shield" tone="info">{{ t('students.throughSchool') }}</td-notice>
      }
    </main>
  `,
})
export class Students {
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly nameOf = injectOccupationNames();
  protected readonly students = apiResource<List<MyStudent>>(() => 'my/students');

  constructor() {
    onComeBack(() => this.students.reload());
  }
}

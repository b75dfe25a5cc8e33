import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MyStudent } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Failed, Icon, injectText, Notice, onComeBack, Skeleton } from '@tendril/ui';
import { Ask } from '../ask/ask';
import { injectOccupationNames } from '../occupation-names';
import { StudentCard } from './student-card';

/** One student of a mentor, where the mail of a match leads: the question while it waits for an answer, else who she is; or that it is over. */
@Component({
  selector: 'td-student',
  imports: [Ask, Failed, Icon, Notice, RouterLink, Skeleton, StudentCard],
  host: { class: 'screen' },
  template: `
    <header class="top">
      <a class="tap" [routerLink]="['/', school()?.slug, 'students']" [attr.aria-label]="t('students.title')"><td-icon name="back" /></a>
      <h1>{{ student()?.firstName ?? t('students.one') }}</h1>
    </header>
    <main>
      @if (students.error(); as problem) {
        <td-failed [why]="problem" (again)="students.reload()" />
      } @else if (!students.hasValue()) {
        <td-skeleton [count]="4" />
      } @else if (student(); as one) {
        @if (one.answer === 'awaited') {<td-ask [student]="one" [nameOf]="nameOf()" (answered)="students.reload()" />} @else {<td-student-card [student]="one" [nameOf]="nameOf()" />}
        <td-notice icon="shield" tone="info">{{ t('students.throughSchool') }}</td-notice>
      } @else {
        <td-notice icon="clock" role="status">{{ t('ask.over') }}</td-notice>
        <a class="btn" [routerLink]="['/', school()?.slug, 'home']">{{ t('ask.toHome') }}</a>
      }
    </main>
  `,
})
export class Student {
  /** The mentorship in the address. */
  readonly id = input.required<string>();
  protected readonly school = inject(SessionStore).school;
  protected readonly t = injectText();
  protected readonly nameOf = injectOccupationNames();
  protected readonly students = apiResource<List<MyStudent>>(() => 'my/students');
  protected readonly student = computed(() => (this.students.hasValue() ? this.students.value().items : []).find(({ mentorshipId }) => mentorshipId === this.id()));

  constructor() {
    onComeBack(() => this.students.reload());
  }
}

import { Component, computed, inject } from '@angular/core';
import type { MyStudent, Occupation } from '@tendril/contracts';
import { ApiError, apiResource, List } from '@tendril/api-client';
import { SignOut } from '@tendril/session';
import { Initial, injectErrorText, injectText, LanguageStore, Notice, Skeleton } from '@tendril/ui';

/** The students of a mentor: first names, what they want to become, and no way to reach them but through the school. */
@Component({
  selector: 'td-students',
  imports: [Initial, Notice, SignOut, Skeleton],
  host: { class: 'screen' },
  template: `
    <header class="hello"><div class="grow"><h1>{{ t('students.title') }}</h1></div><td-sign-out /></header>
    <main>
      @if (refusal(); as problem) {
        <td-notice icon="off" tone="danger" role="alert">{{ errorText(problem.code, problem.params) }}</td-notice>
      } @else if (!students.hasValue()) {
        <td-skeleton [count]="4" />
      } @else {
        @for (student of students.value().items; track student.mentorshipId) {
          <article class="card stack">
            <div class="row"><td-initial [name]="student.firstName" /><div class="grow"><h2>{{ student.firstName }}</h2><p class="small muted">{{ student.cohort }}</p></div></div>
            @if (student.goal) {<div><h3 class="small muted">{{ t('students.goal') }}</h3><p>{{ student.goal }}</p></div>}
            <div><h3 class="small muted">{{ t('students.interests') }}</h3><p>{{ interests(student) }}</p></div>
          </article>
        } @empty {
          <td-notice icon="two">{{ t('students.none') }}</td-notice>
        }
        <td-notice icon="shield" tone="info">{{ t('students.throughSchool') }}</td-notice>
      }
    </main>
  `,
})
export class Students {
  private readonly language = inject(LanguageStore).current;
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly students = apiResource<List<MyStudent>>(() => 'my/students');
  private readonly occupations = apiResource<List<Occupation>>(() => 'occupations');
  private readonly names = computed(() => new Map(this.occupations.hasValue() ? this.occupations.value().items.map((one) => [one.code, one.name]) : []));
  protected readonly refusal = computed(() => this.students.error() && ApiError.from(this.students.error()));

  protected interests(student: MyStudent): string {
    return student.occupations.map((code) => this.names().get(code)?.[this.language()] ?? code).join(', ');
  }
}

import { Component, computed, input } from '@angular/core';
import type { MyStudent } from '@tendril/contracts';
import { Initial, injectText, Pill } from '@tendril/ui';

/** Who a student is, as her mentor may know it: a first name, the cohort, her goal and what she is interested in. */
@Component({
  selector: 'td-student-card',
  imports: [Initial, Pill],
  template: `
    @let one = student();
    <article class="card stack" [attr.aria-labelledby]="'s-' + one.mentorshipId">
      <div class="row"><td-initial [name]="one.firstName" /><div class="grow"><h2 [id]="'s-' + one.mentorshipId">{{ one.firstName }}</h2><p class="small muted">{{ one.cohort }}</p></div></div>
      @if (one.answer === 'awaited') {<p><td-pill icon="clock" tone="warn">{{ t('students.waits') }}</td-pill></p>}
      @if (one.goal) {<div><h3 class="small muted">{{ t('students.goal') }}</h3><p>{{ one.goal }}</p></div>}
      @if (interests()) {<div><h3 class="small muted">{{ t('students.interests') }}</h3><p>{{ interests() }}</p></div>}
      <ng-content />
    </article>
  `,
})
export class StudentCard {
  readonly student = input.required<MyStudent>();
  /** The words of an occupation's code. */
  readonly nameOf = input.required<(code: string) => string>();
  protected readonly t = injectText();
  protected readonly interests = computed(() => this.student().occupations.map(this.nameOf()).join(', '));
}

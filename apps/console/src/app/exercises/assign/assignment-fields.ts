import { Component, computed, inject, input } from '@angular/core';
import { FieldTree } from '@angular/forms/signals';
import type { AcademicYear, CohortRow, StudentRow, StudentTag } from '@tendril/contracts';
import { apiResource, List } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';
import { Formats, Icon, injectErrorText, injectPlural, injectText, Notice } from '@tendril/ui';
import { Choice, ChoiceOne, ChoiceSet } from '@tendril/ui/choices';
import { FORM } from '@tendril/ui/forms';
import { headCount } from './audience';
import { NamedStudents } from './named-students';
import type { Wanted } from './wanted';

const REMINDERS = ['0', '1', '3', '7', '14'];

/** Whom an exercise is given to, on which days and by which rules: the same for a new assignment and for a change. */
@Component({
  selector: 'td-assignment-fields',
  imports: [...FORM, ChoiceOne, ChoiceSet, Icon, NamedStudents, Notice],
  host: { class: 'stack s5' },
  templateUrl: './assignment-fields.html',
})
export class AssignmentFields {
  readonly form = input.required<FieldTree<Wanted>>();
  readonly students = input.required<readonly StudentRow[]>();
  /** A caseload is taken as it is on the day of assigning, so that it is no choice in a change. */
  readonly fresh = input(true);
  /** The cohorts that have the assignment already. */
  readonly given = input<readonly { readonly id: string; readonly name: string }[]>([]);

  private readonly session = inject(SessionStore);
  private readonly formats = inject(Formats);
  protected readonly t = injectText();
  protected readonly errorText = injectErrorText();
  protected readonly tn = injectPlural();
  private readonly cohorts = apiResource<List<CohortRow>>(() => 'cohorts');
  private readonly tags = apiResource<List<StudentTag>>(() => 'student-tags');
  private readonly years = apiResource<List<AcademicYear>>(() => 'academic-years');
  /** Those that can be given to, and those that have it though their year is over: a change must not drop them unseen. */
  private readonly allCohorts = computed((): readonly { id: string; name: string; students: number }[] => {
    const open = this.cohorts.hasValue() ? this.cohorts.value().items : [];
    return [...open, ...this.given().filter(({ id }) => !open.some((one) => one.id === id)).map((one) => ({ ...one, students: 0 }))];
  });
  protected readonly cohortChoices = computed(() => this.allCohorts().map(({ id, name }): Choice => ({ value: id, label: name })));
  protected readonly allTags = computed(() => (this.tags.hasValue() ? this.tags.value().items : []).filter((one) => one.studentIds.length));
  protected readonly hasCaseload = computed(() => this.fresh() && this.session.member()?.role === 'counsellor');
  protected readonly zone = computed(() => this.session.school()?.timeZone ?? '');
  protected readonly count = computed(() => headCount(this.allCohorts(), this.students(), { cohortIds: this.form().cohortIds().value(), studentIds: this.form().studentIds().value() }));
  /** The holiday of the chosen day, said before anything is sent. */
  protected readonly holiday = computed(() => {
    const day = this.form().dueOn().value();
    return this.years.value()?.items.flatMap(({ holidays }) => holidays).find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn)?.name;
  });
  /** The next day of school, where the chosen day is a holiday. */
  protected readonly nextDay = computed(() => {
    const refused = this.form().dueOn().errors().find((one) => one.kind === 'on_holiday');
    const next = refused && 'params' in refused ? (refused.params as { next?: string }).next : undefined;
    return next === undefined ? undefined : { day: next, words: this.formats.date(next, 'full') };
  });
  protected readonly lateRules = this.choices('late', ['marked', 'refused']);
  protected readonly resubmissions = this.choices('resubmission', ['until-accepted', 'none', 'on-request', 'times']);
  protected readonly joiners = this.choices('joiners', ['until-due', 'until-closed', 'nobody']);
  protected readonly reminders = this.choices('reminder', REMINDERS);

  cohortNames(ids: readonly string[]): string {
    return this.allCohorts().filter(({ id }) => ids.includes(id)).map(({ name }) => name).join(', ');
  }

  private choices<T extends string>(group: string, values: readonly T[]) {
    return computed(() => values.map((value): Choice<T> => ({ value, label: this.t(`exercises.${group}.${value}`) })));
  }
}

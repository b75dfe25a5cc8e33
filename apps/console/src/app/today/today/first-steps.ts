import type { AcademicYear, ApplicationView, AssignmentRow, CohortRow, MentorRow, StaffRow, StudentRow } from '@tendril/contracts';
import { computed, inject, Signal } from '@angular/core';
import { apiResource, List } from '@tendril/api-client';
import { SessionStore } from '@tendril/session';

/** What a new school does first, in this order; `key` names its words, `link` where it is done. */
export interface FirstStep {
  readonly key: string;
  readonly link: string;
  readonly done: boolean;
}

/** The first steps of an administrator's school while one is left; empty for everybody else, and undefined until that is known, as the assignments are. */
export function injectFirstSteps(assignments: Signal<readonly AssignmentRow[] | undefined>): Signal<readonly FirstStep[] | undefined> {
  const session = inject(SessionStore);
  const isAdmin = computed(() => session.member()?.role === 'admin');
  const asked = (path: string) => () => (isAdmin() ? path : undefined);
  const years = apiResource<List<AcademicYear>>(asked('academic-years'));
  const cohorts = apiResource<List<CohortRow>>(asked('cohorts'));
  const staff = apiResource<List<StaffRow>>(asked('staff'));
  const mentors = apiResource<List<MentorRow>>(asked('mentors'));
  const applications = apiResource<List<ApplicationView>>(asked('mentor-applications'), () => ({ state: 'waiting' }));
  const begun = computed(() => assignments()?.some(({ counts }) => counts.begun > 0));
  const enrolled = computed(() => cohorts.hasValue() && cohorts.value().items.some(({ students }) => students > 0));
  /** Work that was begun tells that PINs are in use; only before it the list of students has to tell. */
  const students = apiResource<List<StudentRow>>(() => (isAdmin() && enrolled() && begun() === false ? 'students' : undefined));

  return computed(() => {
    if (!isAdmin()) return [];
    const given = assignments();
    if (!given || !mentors.hasValue() || !applications.hasValue() || !years.hasValue() || !cohorts.hasValue() || !staff.hasValue()) return undefined;
    const steps = [
      { key: 'year', link: '/settings/years', done: years.value().items.length > 0 },
      { key: 'roster', link: '/students/import', done: enrolled() },
      { key: 'pins', link: '/students/slips', done: begun() === true || (students.hasValue() && students.value().items.some(({ lastSeenOn }) => lastSeenOn)) },
      { key: 'staff', link: '/settings/staff', done: staff.value().items.some(({ role, students: cared, state }) => role === 'counsellor' && cared > 0 && state !== 'left') },
      { key: 'exercise', link: '/exercises', done: given.length > 0 },
      { key: 'mentors', link: '/settings/school', done: mentors.value().items.length + applications.value().items.length > 0 },
    ];
    return steps.every(({ done }) => done) ? [] : steps;
  });
}

/** The names of those who can give a caseload, when the reader is a counsellor without one; else undefined. */
export function injectCaseloadGivers(hasNothing: Signal<boolean>): Signal<readonly string[] | undefined> {
  const session = inject(SessionStore);
  const staff = apiResource<List<StaffRow>>(() => (hasNothing() && session.member()?.role === 'counsellor' ? 'staff' : undefined));
  return computed(() => {
    if (!staff.hasValue()) return undefined;
    const all = staff.value().items;
    const me = all.find(({ id }) => id === session.member()?.membershipId);
    return me?.students === 0 ? all.filter(({ role, state }) => role === 'admin' && state !== 'left').map((one) => `${one.givenName} ${one.familyName}`) : undefined;
  });
}

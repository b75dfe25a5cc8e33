import { Injectable } from '@nestjs/common';
import type { AssignExercise, AssignmentEffect, AssignmentRow, AssignmentView, ChangeAssignment, ListQuery } from '@tendril/contracts';
import { AcademicYears, MemberNames, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Audit, Clock, currentActor, dateIn, invalidField, notFound, Outbox, refused } from '@tendril/platform';
import { Exercises } from '../exercise/exercise.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { cut, placeOf } from '../page';
import { AssignedCohorts } from './assigned-cohort.repository';
import { AssignedStudents } from './assigned-student.repository';
import type { Assignment } from './assignment';
import { AssignmentProgress, type WantedAudience } from './assignment-progress.repository';
import { Assignments } from './assignment.repository';
import { AssignmentRows } from './assignment-rows';
import { type AssignmentRules, reminderTimes, requireDay, rulesOf } from './assignment-rules';
import { Extensions } from './extension.repository';

/** What staff do with assignments: give, follow, change, withdraw; each within her reach. */
@Injectable()
export class AssignmentsOfStaff {
  constructor(
    private readonly assignments: Assignments, private readonly cohorts: AssignedCohorts, private readonly named: AssignedStudents, private readonly progress: AssignmentProgress,
    private readonly rows: AssignmentRows, private readonly extensions: Extensions, private readonly exercises: Exercises, private readonly versions: ExerciseVersions, private readonly schools: Schools, private readonly years: AcademicYears,
    private readonly reach: StudentReach, private readonly directory: StudentDirectory, private readonly members: MemberNames,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** Gives an exercise to an audience that the member reaches. @throws ProblemError 400 when the day is over or a holiday, or nobody is meant; 404 beyond her reach */
  async assign({ exerciseId, cohortIds, studentIds = [], caseload, ...wanted }: AssignExercise): Promise<AssignmentRow> {
    const { state, publishedId } = await this.exercises.get(exerciseId);
    const { timeZone } = await this.schools.current();
    const today = this.clock.today(timeZone);
    const care = caseload ? await this.named.caseload(today) : { cohortIds: [], studentIds: [] };
    const audience = { cohortIds: [...new Set([...cohortIds, ...care.cohortIds])], studentIds: [...new Set([...studentIds, ...care.studentIds])] };
    if (audience.cohortIds.length + audience.studentIds.length === 0) throw invalidField('cohortIds', 'nobody');
    await this.requireReach(audience);
    await this.cohorts.requireOpen(audience.cohortIds);
    if (state !== 'published' || !publishedId) throw refused('exercise_not_published');
    await requireDay(wanted.dueOn, today, date => this.years.holidayOn(date));
    const assignment = await this.assignments.add({
      exerciseId, exerciseVersionId: publishedId, ...rulesOf(wanted, today, timeZone), createdBy: currentActor().membershipId, createdAt: this.clock.now(), withdrawnAt: null, withdrawnBy: null,
    });
    await this.cohorts.add(assignment.id, audience.cohortIds);
    await this.named.add(assignment.id, audience.studentIds);
    await this.audit.record('assignment.created', assignment.id, { exerciseId, cohorts: audience.cohortIds.length, students: audience.studentIds.length });
    await this.outbox.emit('assignment.created', { assignmentId: assignment.id }, assignment.opensAt ?? undefined);
    await this.askForReminders(assignment, timeZone);
    return this.rows.one(assignment);
  }

  async list({ cursor, limit }: ListQuery): Promise<{ items: AssignmentRow[]; next: string | null }> {
    const ids = await this.cohorts.reachedAssignments(await this.reach.studentIds());
    const { rows, next } = cut(await this.assignments.among(ids, limit, placeOf(cursor)), limit, row => row.createdAt);
    return { items: await this.rows.of(rows), next };
  }

  /** The students within her reach, one by one. */
  async view(id: string): Promise<AssignmentView> {
    const assignment = await this.reached(id);
    const students = await this.progress.students(id);
    const names = await this.directory.names(students.map(one => one.studentId));
    const named = new Set(await this.named.of(id));
    const granted = await this.extensions.ofAssignment(id);
    const givers = await this.members.of(granted.map(one => one.grantedBy));
    const extensionOf = new Map(granted.map(one => [one.studentId, one.view(givers)]));
    const lines = students.map(({ studentId, state, submissionId, submittedAt }) => {
      const { displayName = '', cohort = null } = names.get(studentId) ?? {};
      return { id: studentId, name: displayName, cohort: cohort ?? '', named: named.has(studentId), state, submissionId, submittedAt: submittedAt?.toISOString() ?? null, extension: extensionOf.get(studentId) ?? null };
    });
    await this.audit.record('assignment.seen', id, { students: lines.length });
    const given = (await this.versions.get(assignment.exerciseVersionId)).view();
    return { ...await this.rows.one(assignment), given, students: lines.sort((a, b) => a.cohort.localeCompare(b.cohort) || a.name.localeCompare(b.name)) };
  }

  /** @throws ProblemError 400 beside a field, 404 beyond her reach, 409 with the current row, 422 when it is withdrawn or reaches beyond her own students */
  async change(id: string, body: ChangeAssignment): Promise<AssignmentRow> {
    const { assignment, rules, audience, timeZone } = await this.wanted(id, body);
    const movesDue = rules.dueOn !== assignment.dueOn;
    assignment.change(rules);
    await this.assignments.change(assignment);
    if (body.cohortIds) await this.cohorts.set(id, audience.cohortIds);
    if (body.studentIds) await this.named.set(id, audience.studentIds);
    await this.audit.record('assignment.changed', id, { dueOn: rules.dueOn, cohorts: audience.cohortIds.length, students: audience.studentIds.length });
    await this.outbox.emit('assignment.changed', { assignmentId: id });
    if (movesDue || rules.reminders.length > 0) await this.askForReminders(assignment, timeZone);
    return this.rows.one(assignment);
  }

  /** What `change` would do, without doing it. */
  async changeEffect(id: string, body: ChangeAssignment): Promise<AssignmentEffect> {
    const { rules, audience } = await this.wanted(id, body);
    return this.effect(id, { ...audience, joinsUntil: rules.joinsUntil });
  }

  /** What `withdraw` would do, without doing it. */
  async withdrawalEffect(id: string): Promise<AssignmentEffect> {
    await this.reached(id);
    return this.effect(id, { cohortIds: [], studentIds: [], joinsUntil: null });
  }

  /** @throws ProblemError 422 when it reaches beyond her own students, or is withdrawn already */
  async withdraw(id: string): Promise<AssignmentRow> {
    const assignment = await this.wholly(id);
    assignment.withdraw({ by: currentActor().membershipId, at: this.clock.now() });
    await this.assignments.change(assignment);
    await this.audit.record('assignment.withdrawn', id);
    await this.outbox.emit('assignment.withdrawn', { assignmentId: id });
    return this.rows.one(assignment);
  }

  /** @throws ProblemError 404 unless somebody of it is within reach */
  async reached(id: string): Promise<Assignment> {
    const ids = await this.cohorts.reachedAssignments(await this.reach.studentIds());
    if (!ids.includes(id)) throw notFound();
    return this.assignments.get(id);
  }

  private async wholly(id: string): Promise<Assignment> {
    const assignment = await this.reached(id);
    if (!await this.cohorts.reachesAllOf(id, await this.reach.studentIds())) throw refused('cohort_out_of_reach');
    return assignment;
  }

  /** An edit looked at: the new rules and audience, when the member may make it. */
  private async wanted(id: string, { version, cohortIds, studentIds, ...wanted }: ChangeAssignment) {
    const assignment = await this.reached(id);
    await this.requireReach({ cohortIds: cohortIds ?? [], studentIds: studentIds ?? [] });
    if (!await this.cohorts.reachesAllOf(id, await this.reach.studentIds())) throw refused('cohort_out_of_reach');
    this.assignments.expectVersion(assignment, version);
    const { timeZone } = await this.schools.current();
    if (wanted.dueOn !== assignment.dueOn) await requireDay(wanted.dueOn, this.clock.today(timeZone), date => this.years.holidayOn(date));
    const rules: AssignmentRules = rulesOf(wanted, dateIn(timeZone, assignment.createdAt), timeZone);
    const now = { cohortIds: ((await this.cohorts.named([id])).get(id) ?? []).map(one => one.id), studentIds: await this.named.of(id) };
    await this.cohorts.requireOpen((cohortIds ?? []).filter(one => !now.cohortIds.includes(one)));
    const audience = { cohortIds: [...new Set(cohortIds ?? now.cohortIds)], studentIds: [...new Set(studentIds ?? now.studentIds)] };
    if (audience.cohortIds.length + audience.studentIds.length === 0) throw invalidField('cohortIds', 'nobody');
    return { assignment, rules, audience, timeZone };
  }

  private async effect(id: string, audience: WantedAudience): Promise<AssignmentEffect> {
    return { ...await this.progress.effect(id, audience), extensions: (await this.extensions.ofAssignment(id)).length };
  }

  private async requireReach({ cohortIds, studentIds }: { cohortIds: readonly string[]; studentIds: readonly string[] }): Promise<void> {
    await this.cohorts.requireReach(cohortIds);
    await this.reach.requireAll(studentIds);
  }

  /** A reminder that a later edit has overtaken finds another due day, and says nothing. */
  private async askForReminders(assignment: Assignment, timeZone: string): Promise<void> {
    const { id, dueOn, version } = assignment;
    for (const at of reminderTimes(assignment, this.clock.now(), timeZone)) await this.outbox.emit('assignment.reminder-due', { assignmentId: id, dueOn, version: String(version) }, at);
  }
}

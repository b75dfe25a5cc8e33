import { Injectable } from '@nestjs/common';
import type { AssignExercise, AssignmentRow, AssignmentView, ListQuery } from '@tendril/contracts';
import { Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Audit, Clock, currentActor, notFound, Outbox, refused } from '@tendril/platform';
import { Exercises } from '../exercise/exercise.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { cut, readCursor } from '../page';
import { AssignedCohorts } from './assigned-cohort.repository';
import { type Assignment, dueAtEndOf } from './assignment';
import { AssignmentProgress } from './assignment-progress.repository';
import { Assignments } from './assignment.repository';

const NOBODY = { students: 0, begun: 0, submitted: 0, accepted: 0 };

/** What staff do with assignments: give, follow, withdraw; each within her reach. */
@Injectable()
export class AssignmentsOfStaff {
  constructor(
    private readonly assignments: Assignments, private readonly cohorts: AssignedCohorts, private readonly progress: AssignmentProgress, private readonly exercises: Exercises,
    private readonly versions: ExerciseVersions, private readonly schools: Schools, private readonly reach: StudentReach, private readonly directory: StudentDirectory,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** Gives an exercise to cohorts that the member reaches. @throws ProblemError 400 when the day is over, 404 beyond her reach */
  async assign({ exerciseId, cohortIds, dueOn, resubmission }: AssignExercise): Promise<AssignmentRow> {
    const { state, publishedId } = await this.exercises.get(exerciseId);
    await this.cohorts.requireReach(cohortIds);
    if (state !== 'published' || !publishedId) throw refused('exercise_not_published');
    const { timeZone } = await this.schools.current();
    const now = this.clock.now();
    const assignment = await this.assignments.add({
      exerciseId, exerciseVersionId: publishedId, dueOn, dueAt: dueAtEndOf(dueOn, this.clock.today(timeZone), timeZone), resubmission, createdBy: currentActor().membershipId, createdAt: now,
      withdrawnAt: null, withdrawnBy: null,
    });
    await this.cohorts.add(assignment.id, cohortIds);
    await this.audit.record('assignment.created', assignment.id, { exerciseId });
    await this.outbox.emit('assignment.created', { assignmentId: assignment.id });
    return this.row(assignment);
  }

  async list({ cursor, limit }: ListQuery): Promise<{ items: AssignmentRow[]; next: string | null }> {
    const ids = await this.cohorts.reachedAssignments(await this.reach.studentIds());
    const { rows, next } = cut(await this.assignments.among(ids, limit, readCursor(cursor)), limit, row => row.createdAt);
    return { items: await this.rows(rows), next };
  }

  /** The students within her reach, one by one. */
  async view(id: string): Promise<AssignmentView> {
    const assignment = await this.reached(id);
    const students = await this.progress.students(id);
    const names = await this.directory.names(students.map(one => one.studentId));
    const lines = students.map(({ studentId, state, submissionId, submittedAt }) => {
      const { displayName = '', cohort = null } = names.get(studentId) ?? {};
      return { id: studentId, name: displayName, cohort: cohort ?? '', state, submissionId, submittedAt: submittedAt?.toISOString() ?? null };
    });
    await this.audit.record('assignment.seen', id, { students: lines.length });
    return { ...await this.row(assignment), students: lines.sort((a, b) => a.cohort.localeCompare(b.cohort) || a.name.localeCompare(b.name)) };
  }

  /** @throws ProblemError 422 when it reaches beyond her own cohorts, or is withdrawn already */
  async withdraw(id: string): Promise<AssignmentRow> {
    const assignment = await this.reached(id);
    if (!await this.cohorts.reachesAllOf(id)) throw refused('cohort_out_of_reach');
    assignment.withdraw({ by: currentActor().membershipId, at: this.clock.now() });
    await this.assignments.change(assignment);
    await this.audit.record('assignment.withdrawn', id);
    await this.outbox.emit('assignment.withdrawn', { assignmentId: id });
    return this.row(assignment);
  }

  private async reached(id: string): Promise<Assignment> {
    const ids = await this.cohorts.reachedAssignments(await this.reach.studentIds());
    if (!ids.includes(id)) throw notFound();
    return this.assignments.get(id);
  }

  private async row(assignment: Assignment): Promise<AssignmentRow> {
    const [row] = await this.rows([assignment]);
    if (!row) throw notFound();
    return row;
  }

  private async rows(assignments: readonly Assignment[]): Promise<AssignmentRow[]> {
    const ids = assignments.map(one => one.id);
    const [exercises, cohorts, counts] = [
      await this.versions.byIds(assignments.map(one => one.exerciseVersionId)), await this.cohorts.names(ids), await this.progress.counts(ids)];
    return assignments.flatMap(({ id, exerciseVersionId, dueOn, dueAt, resubmission, withdrawnAt, version }) => {
      const exercise = exercises.get(exerciseVersionId);
      return exercise ? [{
        id, exercise: exercise.title, cohorts: cohorts.get(id) ?? [], dueOn, dueAt: dueAt.toISOString(), resubmission,
        counts: counts.get(id) ?? NOBODY, withdrawnAt: withdrawnAt?.toISOString() ?? null, version,
      }] : [];
    });
  }
}

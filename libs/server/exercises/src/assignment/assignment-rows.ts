import { Injectable } from '@nestjs/common';
import type { AssignmentRow } from '@tendril/contracts';
import { notFound } from '@tendril/platform';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { AssignedCohorts } from './assigned-cohort.repository';
import { AssignedStudents } from './assigned-student.repository';
import type { Assignment } from './assignment';
import { AssignmentProgress } from './assignment-progress.repository';

const NOBODY = { students: 0, begun: 0, submitted: 0, accepted: 0 };

/** Assignments as staff see them, with counts of the reader's own students. As many statements for one as for all. */
@Injectable()
export class AssignmentRows {
  constructor(
    private readonly versions: ExerciseVersions, private readonly cohorts: AssignedCohorts, private readonly students: AssignedStudents, private readonly progress: AssignmentProgress,
  ) {}

  async one(assignment: Assignment): Promise<AssignmentRow> {
    const [row] = await this.of([assignment]);
    if (!row) throw notFound();
    return row;
  }

  async of(assignments: readonly Assignment[]): Promise<AssignmentRow[]> {
    const ids = assignments.map(one => one.id);
    const exercises = await this.versions.byIds(assignments.map(one => one.exerciseVersionId));
    const cohorts = await this.cohorts.named(ids);
    const named = await this.students.counts(ids);
    const counts = await this.progress.counts(ids);
    return assignments.flatMap(one => {
      const { id, exerciseId, dueOn, opensOn, closesOn, resubmission, late, attempts, joiners, reminders, version } = one;
      const exercise = exercises.get(one.exerciseVersionId);
      return exercise ? [{
        id, exerciseId, exercise: exercise.title, cohorts: (cohorts.get(id) ?? []).map(({ name }) => name), cohortIds: (cohorts.get(id) ?? []).map(cohort => cohort.id), named: named.get(id) ?? 0,
        dueOn, dueAt: one.dueAt.toISOString(), opensOn, closesOn, resubmission, late, attempts, joiners, reminders,
        counts: counts.get(id) ?? NOBODY, withdrawnAt: one.withdrawnAt?.toISOString() ?? null, version,
      }] : [];
    });
  }
}

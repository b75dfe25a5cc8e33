import { Injectable } from '@nestjs/common';
import type { OpenToPaper as OpenAssignment } from '@tendril/contracts';
import { Schools, StudentReach } from '@tendril/identity';
import { Clock } from '@tendril/platform';
import { Assignments } from '../assignment/assignment.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { Standings } from './standings';
import { whyNotWork } from './work';

/** Assignments of one student for which work may be entered from paper today; as many statements for one as for all. */
@Injectable()
export class OpenToPaper {
  constructor(
    private readonly assignments: Assignments, private readonly versions: ExerciseVersions, private readonly standings: Standings, private readonly reach: StudentReach,
    private readonly schools: Schools, private readonly clock: Clock,
  ) {}

  /** The next due first. @throws ProblemError 404 beyond reach */
  async of(studentId: string): Promise<OpenAssignment[]> {
    await this.reach.require(studentId);
    const now = this.clock.now();
    const assignments = await this.assignments.ofStudent(studentId, await this.schools.today(), now);
    const standings = await this.standings.of(studentId, assignments.map(one => one.id));
    const open = assignments.filter(one => whyNotWork(one, standings.get(one.id) ?? {}, now) === null);
    const exercises = await this.versions.byIds(open.map(one => one.exerciseVersionId));
    return open.flatMap(({ id, exerciseVersionId, dueOn }) => {
      const exercise = exercises.get(exerciseVersionId);
      return exercise ? [{ id, exercise: exercise.title, dueOn }] : [];
    });
  }
}

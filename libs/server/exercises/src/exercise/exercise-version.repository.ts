import { Injectable } from '@nestjs/common';
import { currentSchoolId, SchoolRepository } from '@tendril/platform';
import { ExerciseVersion } from './exercise-version';

@Injectable()
export class ExerciseVersions extends SchoolRepository<ExerciseVersion> {
  protected readonly entity = ExerciseVersion;

  async byIds(ids: readonly string[]): Promise<Map<string, ExerciseVersion>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query('v').andWhere('v.id = ANY (:ids)', { ids: [...new Set(ids)] }).getMany();
    return new Map(rows.map(row => [row.id, row]));
  }

  /** The newest first, each with how many assignments were given it. */
  async ofExercise(exerciseId: string): Promise<(ExerciseVersion & { assignments: number })[]> {
    const rows = await this.query('v').andWhere('v.exercise_id = :exerciseId', { exerciseId }).orderBy('v.number', 'DESC').getMany();
    const counts = await this.manager.query<{ id: string; count: number }[]>(
      'SELECT exercise_version_id AS id, count(*) AS count FROM assignment WHERE school_id = $1 AND exercise_version_id = ANY ($2) GROUP BY 1', [currentSchoolId(), rows.map(row => row.id)]);
    const of = new Map(counts.map(one => [one.id, one.count]));
    return rows.map(row => Object.assign(row, { assignments: of.get(row.id) ?? 0 }));
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExerciseQuery } from '@tendril/contracts';
import { Clock, currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import { type BuiltInExercise, builtInExercises } from './built-in/built-in-exercises';
import { Exercise } from './exercise';

const IN_STATE: Record<ExerciseQuery['state'], string> = {
  all: 'TRUE', draft: 'exercise.published_id IS NULL',
  published: 'exercise.published_id IS NOT NULL AND exercise.retired_at IS NULL', retired: 'exercise.published_id IS NOT NULL AND exercise.retired_at IS NOT NULL',
};

@Injectable()
export class Exercises extends VersionedRepository<Exercise> {
  protected readonly entity = Exercise;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** The library in its order: the product's first, then the school's own by age. */
  list(state: ExerciseQuery['state'] = 'published'): Promise<Exercise[]> {
    return this.query('exercise').andWhere(IN_STATE[state]).orderBy('exercise.position').addOrderBy('exercise.id').getMany();
  }

  /** Holds off every other change of the exercise until the open transaction ends. @throws ProblemError 404 */
  async hold(id: string): Promise<Exercise> {
    return (await this.query('exercise').andWhere('exercise.id = :id', { id }).setLock('pessimistic_write').getOne()) ?? absent();
  }

  /** Adds those built-in exercises that the school has not got yet; two at once add each of them once. */
  async addMissingBuiltIns(): Promise<void> {
    const createdAt = this.clock.now();
    const rows = builtInExercises.map((one, position) => ({ ...one, position, createdAt }));
    const have = new Set((await this.list('all')).map(one => one.builtIn));
    for (const row of rows.filter(one => !have.has(one.builtIn))) await this.addUnlessThere(row);
  }

  /** Where a new one of the school's own stands: after all others. */
  async nextPosition(): Promise<number> {
    const [row] = await this.manager.query<{ next: number }[]>('SELECT coalesce(max(position), -1) + 1 AS next FROM exercise WHERE school_id = $1', [currentSchoolId()]);
    return row?.next ?? 0;
  }

  private async addUnlessThere(row: BuiltInExercise & { position: number; createdAt: Date }): Promise<void> {
    const { builtIn, position, title, purpose, minutes, steps, rubric, createdAt } = row;
    const [id, versionId] = [randomUUIDv7(), randomUUIDv7()];
    const content = [title, purpose, minutes, JSON.stringify(steps), JSON.stringify(rubric), createdAt];
    const added = await this.manager.query<unknown[]>(
      `INSERT INTO exercise (school_id, id, built_in, position, title, purpose, minutes, steps, rubric, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (school_id, built_in) DO NOTHING RETURNING id`, [currentSchoolId(), id, builtIn, position, ...content]);
    if (added.length === 0) return;
    await this.manager.query(
      `INSERT INTO exercise_version (school_id, id, exercise_id, number, built_in, title, purpose, minutes, steps, rubric, published_at)
       VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8, $9, $10)`, [currentSchoolId(), versionId, id, builtIn, ...content]);
    await this.manager.query('UPDATE exercise SET published_id = $3 WHERE school_id = $1 AND id = $2', [currentSchoolId(), id, versionId]);
  }

  protected override present(row: Exercise): unknown {
    return row.draft(null);
  }
}

function absent(): never {
  throw notFound();
}

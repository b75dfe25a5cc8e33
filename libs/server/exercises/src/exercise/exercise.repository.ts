import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, currentSchoolId, SchoolRepository } from '@tendril/platform';
import { type BuiltInExercise, builtInExercises } from './built-in/built-in-exercises';
import { Exercise } from './exercise';

@Injectable()
export class Exercises extends SchoolRepository<Exercise> {
  protected readonly entity = Exercise;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** The whole library in its order. */
  list(): Promise<Exercise[]> {
    return this.query('exercise').orderBy('exercise.position').addOrderBy('exercise.id').getMany();
  }

  async byIds(ids: readonly string[]): Promise<Map<string, Exercise>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query('exercise').andWhere('exercise.id = ANY (:ids)', { ids }).getMany();
    return new Map(rows.map(row => [row.id, row]));
  }

  /** Adds those built-in exercises that the school has not got yet; two at once add each of them once. */
  async addMissingBuiltIns(): Promise<void> {
    const createdAt = this.clock.now();
    const rows = builtInExercises.map((one, position) => ({ ...one, position, createdAt }));
    const have = new Set((await this.list()).map(one => one.builtIn));
    for (const row of rows.filter(one => !have.has(one.builtIn))) await this.addUnlessThere(row);
  }

  private async addUnlessThere(row: BuiltInExercise & { position: number; createdAt: Date }): Promise<void> {
    const { builtIn, position, title, purpose, minutes, steps, rubric, createdAt } = row;
    await this.manager.query(
      `INSERT INTO exercise (school_id, id, built_in, position, title, purpose, minutes, steps, rubric, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (school_id, built_in) DO NOTHING`,
      [currentSchoolId(), randomUUIDv7(), builtIn, position, title, purpose, minutes, JSON.stringify(steps), JSON.stringify(rubric), createdAt]);
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import { MatchWish } from './match-wish';

@Injectable()
export class MatchWishes extends VersionedRepository<MatchWish> {
  protected readonly entity = MatchWish;

  ofStudent(studentId: string): Promise<MatchWish | null> {
    return this.query('row').andWhere('row.student_id = :studentId', { studentId }).getOne();
  }

  /** @throws ProblemError 404 */
  async requireOf(studentId: string): Promise<MatchWish> {
    const wish = await this.ofStudent(studentId);
    if (!wish) throw notFound();
    return wish;
  }

  async byStudent(studentIds?: readonly string[]): Promise<Map<string, MatchWish>> {
    const query = this.query('row');
    if (studentIds) query.andWhere('row.student_id = ANY (:studentIds)', { studentIds });
    return new Map((await query.getMany()).map(row => [row.studentId, row]));
  }

  /** Adds the first wish of a student; false when another request was faster. */
  async addFirst(values: Omit<MatchWish, 'schoolId' | 'id' | 'version' | 'say'>): Promise<boolean> {
    const added = await this.manager.query<unknown[]>(`
      INSERT INTO match_wish (school_id, id, student_id, occupations, languages, times, goal, saved_at, meeting, place, studies, gender, filled_by, version)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1)
      ON CONFLICT (school_id, student_id) DO NOTHING RETURNING id`,
    [currentSchoolId(), randomUUIDv7(), values.studentId, values.occupations, values.languages, values.times, values.goal, values.savedAt,
      values.meeting, values.place, values.studies, values.gender, values.filledBy]);
    return added.length > 0;
  }

  /** A student entered twice: the kept record's own wish stands, else it gets the other's. */
  async merge(from: string, into: string): Promise<void> {
    await this.manager.query(`
      UPDATE match_wish w SET student_id = $3 WHERE school_id = $1 AND student_id = $2
        AND NOT EXISTS (SELECT 1 FROM match_wish o WHERE o.school_id = $1 AND o.student_id = $3)`, [currentSchoolId(), from, into]);
    await this.manager.query('DELETE FROM match_wish WHERE school_id = $1 AND student_id = $2', [currentSchoolId(), from]);
  }

  protected override present({ occupations, languages, times, goal, meeting, place, studies, gender, version }: MatchWish): unknown {
    return { occupations, languages, times, goal, meeting, place, studies, gender, filledBy: null, version };
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { conflict, currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import type { Cursor } from '../page';
import { MatchExclusion } from './match-exclusion';

export interface ForbiddenPair {
  readonly studentId: string;
  readonly mentorId: string;
}

type NewExclusion = Omit<MatchExclusion, 'schoolId' | 'id'>;

@Injectable()
export class MatchExclusions extends SchoolRepository<MatchExclusion> {
  protected readonly entity = MatchExclusion;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  /** Those of students within reach, the newest first. */
  async page(limit: number, after: Cursor<string> | null): Promise<MatchExclusion[]> {
    const { sql, parameters } = await this.reach.condition('row');
    const query = this.query('row').andWhere(sql, parameters);
    if (after) query.andWhere('(row.noted_at, row.id) < (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('row.notedAt', 'DESC').addOrderBy('row.id', 'DESC').limit(limit + 1).getMany();
  }

  /** @throws ProblemError 404 unless its student is within reach */
  async reachable(id: string): Promise<MatchExclusion> {
    const row = await this.find(id);
    if (!row) throw notFound();
    await this.reach.require(row.studentId);
    return row;
  }

  /** @throws ProblemError 409 `excluded_already` */
  async note(values: NewExclusion): Promise<MatchExclusion> {
    const id = await this.noteOnce(values);
    if (!id) throw conflict('excluded_already');
    return this.get(id);
  }

  /** @returns its id; null when the two are excluded already */
  async noteOnce({ studentId, mentorId, kind, notedBy, notedAt }: NewExclusion): Promise<string | null> {
    const id = randomUUIDv7();
    const added = await this.manager.query<unknown[]>(`
      INSERT INTO match_exclusion (school_id, id, student_id, mentor_id, kind, noted_by, noted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
      ON CONFLICT (school_id, student_id, mentor_id) DO NOTHING RETURNING id`, [currentSchoolId(), id, studentId, mentorId, kind, notedBy, notedAt]);
    return added.length > 0 ? id : null;
  }

  /**
   * Every pair that a run must leave out: those that staff noted, and those that were tried and ended by one of the two or by staff.
   *
   * @param among only those of these students
   */
  forbidden(among?: readonly string[]): Promise<ForbiddenPair[]> {
    return this.manager.query<ForbiddenPair[]>(`
      SELECT student_id AS "studentId", mentor_id AS "mentorId" FROM match_exclusion WHERE school_id = $1 AND ($2::uuid[] IS NULL OR student_id = ANY ($2))
      UNION
      SELECT student_id, mentor_id FROM mentorship
      WHERE school_id = $1 AND closure IN ('declined', 'lapsed', 'another-asked', 'ended', 'handed-on') AND ($2::uuid[] IS NULL OR student_id = ANY ($2))
      ORDER BY 1, 2`, [currentSchoolId(), among ?? null]);
  }

  async isForbidden(studentId: string, mentorId: string): Promise<boolean> {
    return (await this.forbidden([studentId])).some(pair => pair.mentorId === mentorId);
  }

  /** A student entered twice: what is forbidden stays so for the kept record. */
  async merge(from: string, into: string): Promise<void> {
    await this.manager.query(`
      UPDATE match_exclusion row SET student_id = $3 WHERE school_id = $1 AND student_id = $2
        AND NOT EXISTS (SELECT FROM match_exclusion o WHERE o.school_id = $1 AND o.student_id = $3 AND o.mentor_id = row.mentor_id)`, [currentSchoolId(), from, into]);
    await this.manager.query('DELETE FROM match_exclusion WHERE school_id = $1 AND student_id = $2', [currentSchoolId(), from]);
  }
}

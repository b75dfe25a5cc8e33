import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ReachCondition } from '@tendril/identity';
import { currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import { Mentorship } from './mentorship';

export type NewMentorship = Pick<Mentorship, 'studentId' | 'mentorId' | 'proposalId' | 'because'> & { readonly inPlaceOf?: string };

const STUDENT_IS_HERE = `EXISTS (SELECT 1 FROM membership p WHERE p.school_id = row.school_id AND p.id = row.student_id AND (p.left_on IS NULL OR p.left_on > :today))`;

@Injectable()
export class Mentorships extends VersionedRepository<Mentorship> {
  protected readonly entity = Mentorship;

  /** Active and paused ones of a student or a mentor whose student is still here, the oldest first. */
  openOf(column: 'student_id' | 'mentor_id', id: string, today: string): Promise<Mentorship[]> {
    return this.query('row').andWhere(`row.${column} = :id AND row.state <> 'closed'`, { id }).andWhere(`(${STUDENT_IS_HERE})`, { today })
      .orderBy('row.since').addOrderBy('row.id').getMany();
  }

  /** Open ones of a student who is here no more, held against other changes until the commit. */
  lockLeftBehind(studentId: string, today: string): Promise<Mentorship[]> {
    return this.query('row').andWhere(`row.student_id = :studentId AND row.state <> 'closed'`, { studentId }).andWhere(`NOT (${STUDENT_IS_HERE})`, { today })
      .orderBy('row.id').setLock('pessimistic_write').getMany();
  }

  /** The same whoever has left, held against other changes until the commit; in one order, so that nobody waits in a circle. */
  lockOpenOf(column: 'student_id' | 'mentor_id', id: string): Promise<Mentorship[]> {
    return this.query('row').andWhere(`row.${column} = :id AND row.state <> 'closed'`, { id }).orderBy('row.id').setLock('pessimistic_write').getMany();
  }

  /** A mentor's open ones, then those that she declined since an instant, whose students are within a reach: each kind the oldest first. */
  ofMentor(mentorId: string, declinedSince: Date, { sql, parameters }: ReachCondition): Promise<Mentorship[]> {
    return this.query('row').andWhere('row.mentor_id = :mentorId', { mentorId }).andWhere(`(row.state <> 'closed' OR (row.closure = 'declined' AND row.closed_at > :declinedSince))`, { declinedSince })
      .andWhere(sql, parameters).orderBy('row.closedAt', 'ASC', 'NULLS FIRST').addOrderBy('row.since').addOrderBy('row.id').getMany();
  }

  /** Students who have a mentor now, among these or in all the school. */
  async matchedStudents(among?: readonly string[]): Promise<Set<string>> {
    return this.studentIds(`state <> 'closed' AND ($2::uuid[] IS NULL OR student_id = ANY ($2))`, among ?? null);
  }

  /** Students who have a mentor or had one: somebody who declined was none. */
  async everMatched(): Promise<Set<string>> {
    return this.studentIds(`(state <> 'closed' OR answer = 'accepted') AND $2::uuid[] IS NULL`, null);
  }

  /** Students without a mentor who wait for one: a published run had none for them, or the mentor they were given said no, let it lapse or was given up, or staff ended it for another. */
  async waitingStudents(): Promise<Set<string>> {
    const rows = await this.manager.query<{ id: string }[]>(`
      SELECT student_id AS id FROM match_unmatched u WHERE u.school_id = $1
        AND u.run_id = (SELECT r.id FROM match_run r WHERE r.school_id = $1 AND r.state = 'published' ORDER BY r.published_at DESC, r.id DESC LIMIT 1)
      UNION
      SELECT student_id FROM mentorship WHERE school_id = $1 AND closure IN ('declined', 'lapsed', 'another-asked', 'excluded', 'handed-on')
      EXCEPT
      SELECT student_id FROM mentorship WHERE school_id = $1 AND state <> 'closed'`, [currentSchoolId()]);
    return new Set(rows.map(row => row.id));
  }

  private async studentIds(condition: string, among: readonly string[] | null): Promise<Set<string>> {
    const rows = await this.manager.query<{ id: string }[]>(`SELECT DISTINCT student_id AS id FROM mentorship WHERE school_id = $1 AND ${condition}`, [currentSchoolId(), among]);
    return new Set(rows.map(row => row.id));
  }

  /** One of this mentor's, or of this student's, held against other changes until the commit. @throws ProblemError 404 */
  async lockOf(column: 'student_id' | 'mentor_id', memberId: string, id: string): Promise<Mentorship> {
    const row = await this.query('row').andWhere(`row.id = :id AND row.${column} = :memberId`, { id, memberId }).setLock('pessimistic_write').getOne();
    if (!row) throw notFound();
    return row;
  }

  /** Held against other changes until the commit; null when it is gone. */
  lock(id: string): Promise<Mentorship | null> {
    return this.query('row').andWhere('row.id = :id', { id }).setLock('pessimistic_write').getOne();
  }

  /** Those that a run's proposals became, held against other changes until the commit. */
  lockOfRun(runId: string): Promise<Mentorship[]> {
    return this.query('row').andWhere('row.proposal_id = ANY (ARRAY (SELECT p.id FROM match_proposal p WHERE p.school_id = row.school_id AND p.run_id = :runId))', { runId })
      .orderBy('row.id').setLock('pessimistic_write').getMany();
  }

  /** Begins mentorships, in the order of the students; those of students who have a mentor by now are left out. @returns by student id */
  async begin(pairs: readonly NewMentorship[], now: Date, answerBy: Date | null = null): Promise<Map<string, string>> {
    const rows = [...pairs].sort((one, other) => (one.studentId < other.studentId ? -1 : 1));
    const added = await this.manager.query<{ id: string; student_id: string }[]>(`
      INSERT INTO mentorship (school_id, id, student_id, mentor_id, proposal_id, because, in_place_of, state, since, answer, answer_by, version)
      SELECT $1, n.id, n.student_id, n.mentor_id, n.proposal_id, n.because, n.in_place_of, 'active', $7, 'awaited', $9, 1
      FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::jsonb[], $8::uuid[]) WITH ORDINALITY AS n (id, student_id, mentor_id, proposal_id, because, in_place_of, place)
      ORDER BY n.place
      ON CONFLICT (school_id, student_id) WHERE state <> 'closed' DO NOTHING RETURNING id, student_id`,
    [currentSchoolId(), rows.map(() => randomUUIDv7()), rows.map(row => row.studentId), rows.map(row => row.mentorId), rows.map(row => row.proposalId), rows.map(row => JSON.stringify(row.because)), now,
      rows.map(row => row.inPlaceOf ?? null), answerBy]);
    return new Map(added.map(row => [row.student_id, row.id]));
  }

  /** A student entered twice: every mentorship goes to the kept record. Close the doubled one first. */
  async merge(from: string, into: string): Promise<void> {
    await this.manager.query('UPDATE mentorship SET student_id = $3, version = version + 1 WHERE school_id = $1 AND student_id = $2', [currentSchoolId(), from, into]);
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { conflict, currentSchoolId, notFound, VersionedRepository } from '@tendril/platform';
import type { Cursor } from '../page';
import { RematchRequest } from './rematch-request';

@Injectable()
export class RematchRequests extends VersionedRepository<RematchRequest> {
  protected readonly entity = RematchRequest;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  /** Open ones of students within reach first, each kind the oldest first. */
  async page(limit: number, after: Cursor<string> | null): Promise<RematchRequest[]> {
    const query = await this.open();
    if (after) query.andWhere('(row.asked_at, row.id) > (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('row.askedAt').addOrderBy('row.id').limit(limit + 1).getMany();
  }

  /** How many are open of students within reach. */
  async waiting(): Promise<number> {
    return (await this.open()).getCount();
  }

  private async open() {
    const { sql, parameters } = await this.reach.condition('row');
    return this.query('row').andWhere(`row.state = 'open'`).andWhere(sql, parameters);
  }

  /** Held against other deciders until the commit. @throws ProblemError 404 unless its student is within reach */
  async lockReachable(id: string): Promise<RematchRequest> {
    const row = await this.query('row').andWhere('row.id = :id', { id }).setLock('pessimistic_write').getOne();
    if (!row) throw notFound();
    await this.reach.require(row.studentId);
    return row;
  }

  /** The one question that a student may ask; null when she has not. */
  ofStudent(studentId: string): Promise<RematchRequest | null> {
    return this.query('row').andWhere('row.student_id = :studentId', { studentId }).getOne();
  }

  /** @throws ProblemError 409 `asked_already` */
  async ask(values: Pick<RematchRequest, 'studentId' | 'mentorshipId' | 'reason' | 'askedAt'>): Promise<string> {
    const id = randomUUIDv7();
    const added = await this.manager.query<unknown[]>(`
      INSERT INTO rematch_request (school_id, id, student_id, mentorship_id, reason, state, asked_at, version) VALUES ($1, $2, $3, $4, $5, 'open', $6, 1)
      ON CONFLICT (school_id, student_id) DO NOTHING RETURNING id`, [currentSchoolId(), id, values.studentId, values.mentorshipId, values.reason, values.askedAt]);
    if (added.length === 0) throw conflict('asked_already');
    return id;
  }

  /** A student entered twice: one of the two requests stands. */
  async merge(from: string, into: string): Promise<void> {
    await this.manager.query(`
      UPDATE rematch_request row SET student_id = $3, version = version + 1 WHERE school_id = $1 AND student_id = $2
        AND NOT EXISTS (SELECT FROM rematch_request o WHERE o.school_id = $1 AND o.student_id = $3)`, [currentSchoolId(), from, into]);
    await this.manager.query('DELETE FROM rematch_request WHERE school_id = $1 AND student_id = $2', [currentSchoolId(), from]);
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import { Review } from './review';

@Injectable()
export class Reviews extends SchoolRepository<Review> {
  protected readonly entity = Review;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  async ofSubmissions(submissionIds: readonly string[]): Promise<Map<string, Review>> {
    if (submissionIds.length === 0) return new Map();
    const rows = await this.query('r').andWhere('r.submission_id = ANY (:submissionIds)', { submissionIds }).getMany();
    return new Map(rows.map(row => [row.submissionId, row]));
  }

  /** The reviewer's own review of a student within her reach. @throws ProblemError 404 */
  async ownReachable(id: string, reviewerId: string): Promise<Review> {
    const { sql, parameters } = await this.reach.condition('s');
    return (await this.query('r').innerJoin('submission', 's', 's.school_id = r.school_id AND s.id = r.submission_id')
      .andWhere('r.id = :id AND r.reviewer_id = :reviewerId', { id, reviewerId }).andWhere(sql, parameters).getOne()) ?? absent();
  }

  /** Keeps the first review of an attempt. False when another reviewer was first. */
  async addFirst(review: Omit<Review, 'schoolId' | 'id' | 'isVisible'>): Promise<boolean> {
    const { submissionId, reviewerId, decision, scores, comment, reviewedAt, visibleFrom, eventId } = review;
    const rows = await this.manager.query<unknown[]>(
      `WITH added AS (INSERT INTO review (school_id, id, submission_id, reviewer_id, decision, scores, comment, reviewed_at, visible_from, event_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (school_id, submission_id) DO NOTHING RETURNING id),
       done AS (UPDATE submission SET waiting = false WHERE school_id = $1 AND id = $3 AND EXISTS (SELECT FROM added))
       SELECT id FROM added`,
      [currentSchoolId(), randomUUIDv7(), submissionId, reviewerId, decision, scores, comment, reviewedAt, visibleFrom, eventId]);
    return rows.length === 1;
  }

  /** Takes a review away; its attempt waits again. */
  async takeBack({ id, submissionId }: Review): Promise<void> {
    await this.erase([id]);
    await this.manager.query('UPDATE submission SET waiting = true WHERE school_id = $1 AND id = $2', [currentSchoolId(), submissionId]);
  }
}

function absent(): never {
  throw notFound();
}

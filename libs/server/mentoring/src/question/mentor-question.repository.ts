import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { notFound, VersionedRepository } from '@tendril/platform';
import { Mentorship } from '../mentorship/mentorship';
import type { Cursor } from '../page';

/** Mentorships that a mentor declined because she needs to know more, of students within reach. */
@Injectable()
export class MentorQuestions extends VersionedRepository<Mentorship> {
  protected readonly entity = Mentorship;

  constructor(private readonly reach: StudentReach) {
    super();
  }

  /** Those that nobody has seen to, the oldest first. */
  async page(limit: number, after: Cursor<string> | null): Promise<Mentorship[]> {
    const query = (await this.asked()).andWhere('row.question_settled_at IS NULL');
    if (after) query.andWhere('(row.answered_at, row.id) > (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('row.answeredAt').addOrderBy('row.id').limit(limit + 1).getMany();
  }

  async waiting(): Promise<number> {
    return (await this.asked()).andWhere('row.question_settled_at IS NULL').getCount();
  }

  /** Settled or not, held against others until the commit. @throws ProblemError 404 */
  async lockReachable(id: string): Promise<Mentorship> {
    const row = await (await this.asked()).andWhere('row.id = :id', { id }).setLock('pessimistic_write').getOne();
    if (!row) throw notFound();
    return row;
  }

  private async asked() {
    const { sql, parameters } = await this.reach.condition('row');
    return this.query('row').andWhere(`row.decline_reason = 'need-to-know-more'`).andWhere(sql, parameters);
  }
}

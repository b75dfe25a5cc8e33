import { Injectable } from '@nestjs/common';
import type { ReviewNeighbours } from '@tendril/contracts';
import { StudentReach } from '@tendril/identity';
import { currentManager, currentSchoolId } from '@tendril/platform';
import type { Cursor } from '../page';
import { Submission } from '../submission/submission';

const CLOSING = `coalesce(a.closes_at - s.submitted_at < interval '3 days', false)`;
/** From when on work has needed somebody: since it was sent, two days more when it was sent again, one more when it was sent within three days of closing. */
const NEEDED = `(s.submitted_at - CASE WHEN s.attempt > 1 THEN interval '2 days' ELSE interval '0' END
  - CASE WHEN ${CLOSING} THEN interval '1 day' ELSE interval '0' END)`;

/** What waits for a review within the member's reach, in the order of need. Its cost follows what waits, not what was ever sent. */
@Injectable()
export class ReviewQueue {
  constructor(private readonly reach: StudentReach) {}

  /** One row more than `limit`, which says whether there is a next page. */
  async page(limit: number, after: Cursor | null): Promise<{ id: string; neededAt: Date; closing: boolean }[]> {
    const query = (await this.waiting()).select('s.id', 'id').addSelect(NEEDED, 'neededAt').addSelect(CLOSING, 'closing');
    if (after) query.andWhere(`(${NEEDED}, s.id) > (:at, :id)`, { at: after.at, id: after.id });
    return query.orderBy(NEEDED).addOrderBy('s.id').limit(limit + 1).getRawMany();
  }

  /** How much waits, and since when the oldest does. */
  async total(): Promise<{ count: number; oldest: Date | null }> {
    const row = await (await this.waiting()).select('count(*)', 'count').addSelect('min(s.submitted_at)', 'oldest').getRawOne<{ count: number; oldest: Date | null }>();
    return row ?? { count: 0, oldest: null };
  }

  /** Where a submission stands among those that wait; one that does not wait stands before all of them. */
  async neighbours(submissionId: string): Promise<ReviewNeighbours> {
    const inner = (await this.waiting()).select('s.id', 'id').addSelect(`lag(s.id) OVER (ORDER BY ${NEEDED}, s.id)`, 'previous')
      .addSelect(`lead(s.id) OVER (ORDER BY ${NEEDED}, s.id)`, 'next').addSelect('count(*) OVER ()', 'waiting').addSelect(`row_number() OVER (ORDER BY ${NEEDED}, s.id)`, 'place');
    const [row] = await currentManager().createQueryBuilder().select('q.*').from(`(${inner.getQuery()})`, 'q').setParameters({ ...inner.getParameters(), submissionId })
      .where('q.id = :submissionId OR q.place = 1').orderBy('q.id <> :submissionId').limit(1).getRawMany<{ id: string; previous: string | null; next: string | null; waiting: number }>();
    if (!row) return { previous: null, next: null, waiting: 0 };
    const { id, previous, next, waiting } = row;
    return id === submissionId ? { previous, next, waiting } : { previous: null, next: id, waiting };
  }

  private async waiting() {
    const { sql, parameters } = await this.reach.condition('s');
    return currentManager().createQueryBuilder().from(Submission, 's').innerJoin('assignment', 'a', 'a.school_id = s.school_id AND a.id = s.assignment_id')
      .where('s.school_id = :schoolId AND s.waiting', { schoolId: currentSchoolId() }).andWhere(sql, parameters);
  }
}

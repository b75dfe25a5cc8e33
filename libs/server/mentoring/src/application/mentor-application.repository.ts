import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { currentSchoolId, notFound, takeTurn, VersionedRepository } from '@tendril/platform';
import type { Cursor } from '../page';
import { MentorApplication, type ApplicationState } from './mentor-application';

const DAY = 86_400_000;

@Injectable()
export class MentorApplications extends VersionedRepository<MentorApplication> {
  protected readonly entity = MentorApplication;

  /** The oldest first. */
  page(states: readonly ApplicationState[], limit: number, after: Cursor<string> | null): Promise<MentorApplication[]> {
    const query = this.query('row').andWhere('row.state = ANY (:states)', { states });
    if (after) query.andWhere('(row.applied_at, row.id) > (:at, :id)', { at: after[0], id: after[1] });
    return query.orderBy('row.appliedAt').addOrderBy('row.id').limit(limit + 1).getMany();
  }

  openOf(email: string): Promise<MentorApplication | null> {
    return this.query('row').andWhere(`row.email = :email AND row.state IN ('unconfirmed', 'waiting')`, { email }).getOne();
  }

  /** Holds an application against other deciders until the commit. @throws ProblemError 404 */
  async lock(id: string): Promise<MentorApplication> {
    const row = await this.query('row').andWhere('row.id = :id', { id }).setLock('pessimistic_write').getOne();
    if (!row) throw notFound();
    return row;
  }

  /** Lets one request for this address through at a time, until the commit. */
  async queueUp(email: string): Promise<void> {
    await takeTurn(`mentor-application ${email}`);
  }

  /** How often this e-mail address and this network address asked before, within their spans; notes this time too, and forgets what is older than a day. */
  async countAttempts(email: string, address: string | null, now: Date, spans: { email: Date; address: Date }): Promise<{ byEmail: number; byAddress: number }> {
    const schoolId = currentSchoolId();
    await this.manager.query('DELETE FROM mentor_application_attempt WHERE school_id = $1 AND at < $2', [schoolId, new Date(now.getTime() - DAY)]);
    const [counts] = await this.manager.query<{ byEmail: number; byAddress: number }[]>(`
      SELECT (SELECT count(*)::int FROM mentor_application_attempt WHERE school_id = $1 AND email = $2 AND at > $4) AS "byEmail",
             (SELECT count(*)::int FROM mentor_application_attempt WHERE school_id = $1 AND address = $3 AND at > $5) AS "byAddress"`,
    [schoolId, email, address, spans.email, spans.address]);
    await this.manager.query('INSERT INTO mentor_application_attempt (school_id, id, email, address, at) VALUES ($1, $2, $3, $4, $5)', [schoolId, randomUUIDv7(), email, address, now]);
    return counts ?? { byEmail: 0, byAddress: 0 };
  }

  protected override present(row: MentorApplication): unknown {
    const { schoolId: _, renewal: _renewal, mentorId: _mentor, decidedBy: _by, ...rest } = row;
    return { ...rest, decidedBy: null };
  }
}

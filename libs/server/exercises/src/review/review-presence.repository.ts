import { Injectable } from '@nestjs/common';
import { PRESENCE_SECONDS } from '@tendril/contracts';
import { Clock, currentActor, currentManager, currentSchoolId } from '@tendril/platform';

/** Who is reading which submission: a short lease that each reader renews. It warns; what keeps two reviews apart is the one review of an attempt. */
@Injectable()
export class ReviewPresence {
  constructor(private readonly clock: Clock) {}

  /** The acting member is there. @returns ids of the others who are */
  async come(submissionId: string): Promise<string[]> {
    const now = this.clock.now();
    const { membershipId } = currentActor();
    await currentManager().query(
      `INSERT INTO review_presence (school_id, submission_id, member_id, until) VALUES ($1, $2, $3, $4)
       ON CONFLICT (school_id, submission_id, member_id) DO UPDATE SET until = $4`, [currentSchoolId(), submissionId, membershipId, new Date(now.getTime() + PRESENCE_SECONDS * 1000)]);
    const rows = await currentManager().query<{ id: string }[]>(
      'SELECT member_id AS id FROM review_presence WHERE school_id = $1 AND submission_id = $2 AND member_id <> $3 AND until > $4', [currentSchoolId(), submissionId, membershipId, now]);
    return rows.map(row => row.id);
  }

  async go(submissionId: string): Promise<void> {
    await currentManager().query('DELETE FROM review_presence WHERE school_id = $1 AND submission_id = $2 AND member_id = $3', [currentSchoolId(), submissionId, currentActor().membershipId]);
  }
}

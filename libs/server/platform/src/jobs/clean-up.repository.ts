import { Injectable } from '@nestjs/common';
import { currentManager, currentSchoolId } from '../tenancy/context';

@Injectable()
export class CleanUpRepository {
  /** First answers to writes with an idempotency key. */
  async forgetAnswers(before: Date): Promise<void> {
    await currentManager().query(`DELETE FROM idempotency_key WHERE school_id = $1 AND created_at < $2`, [currentSchoolId(), before]);
  }

  /** Delivered events, and the records of their handlers; what a dead event's handlers did stays known, for it may be sent again. */
  async forgetEvents(before: Date): Promise<void> {
    await currentManager().query(`DELETE FROM outbox WHERE school_id = $1 AND done_at < $2`, [currentSchoolId(), before]);
    await currentManager().query(
      `DELETE FROM handled_event WHERE school_id = $1 AND at < $2 AND NOT EXISTS (SELECT FROM outbox WHERE outbox.school_id = $1 AND outbox.id = handled_event.event_id)`,
      [currentSchoolId(), before]);
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { currentContext, currentManager } from '../tenancy/context';

/** What happened, for other domains. The payload holds ids and codes only; content is loaded where it is handled. */
export interface DomainEvent {
  readonly id: string;
  readonly type: string;
  readonly payload: Record<string, string>;
}

/** Events written in the same transaction as the change they tell of. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock) {}

  /**
   * Writes an event; it is delivered after the commit, at least once, and its effects are recorded so that they happen once.
   *
   * @param type `submission.reviewed`
   * @param notBefore the earliest instant of delivery; until then `takeBack` undoes it
   * @returns the event's id
   */
  async emit(type: string, payload: Record<string, string>, notBefore?: Date): Promise<string> {
    const { schoolId, actor } = currentContext();
    const id = randomUUIDv7();
    const now = this.clock.now();
    await currentManager().query(
      `INSERT INTO outbox (school_id, id, type, payload, actor_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [schoolId, id, type, payload, actor?.membershipId ?? null, now],
    );
    await currentManager().query(`INSERT INTO outbox_due (school_id, event_id, not_before) VALUES ($1, $2, $3)`, [schoolId, id, notBefore ?? now]);
    return id;
  }

  /** Takes an event back before it was delivered. False when it was too late. */
  async takeBack(id: string): Promise<boolean> {
    const { schoolId } = currentContext();
    const due = await currentManager().query<[unknown[], number]>(
      `DELETE FROM outbox_due WHERE school_id = $1 AND event_id = $2 AND not_before > $3 AND leased_until IS NULL`, [schoolId, id, this.clock.now()]);
    if (due[1] === 0) return false;
    await currentManager().query(`DELETE FROM outbox WHERE school_id = $1 AND id = $2`, [schoolId, id]);
    return true;
  }
}

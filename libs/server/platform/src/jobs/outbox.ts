import { randomUUIDv7 } from 'node:crypto';
import { Injectable, Optional } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { type Actor, afterCommit, currentContext, currentManager, type SchoolContext } from '../tenancy/context';
import { Messages } from './messages';

/** Published when events were committed, so that the relay need not wait for its next look. */
export const EVENTS_ARE_DUE = 'outbox.due';

/** What happened, for other domains. The payload holds ids and codes only; content is loaded where it is handled. It is also the context to open its school with. */
export interface DomainEvent extends SchoolContext {
  readonly id: string;
  readonly type: string;
  readonly payload: Record<string, string>;
  readonly schoolId: string;
  /** Who did it; null for the school itself. A `once` handler runs as this actor. */
  readonly actor: Actor | null;
  readonly actorId: string | null;
}

/** Events written in the same transaction as the change they tell of. */
@Injectable()
export class Outbox {
  constructor(private readonly clock: Clock, @Optional() private readonly messages?: Messages) {}

  /**
   * Writes an event; it is delivered after the commit, at least once, and its effects are recorded so that they happen once.
   * The order of delivery is not promised.
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
      `INSERT INTO outbox (school_id, id, type, payload, actor_id, actor_role, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [schoolId, id, type, payload, actor?.membershipId ?? null, actor?.role ?? null, now],
    );
    await currentManager().query(`INSERT INTO outbox_due (school_id, event_id, not_before) VALUES ($1, $2, $3)`, [schoolId, id, notBefore ?? now]);
    if (!notBefore) afterCommit(() => this.messages?.publish(EVENTS_ARE_DUE));
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

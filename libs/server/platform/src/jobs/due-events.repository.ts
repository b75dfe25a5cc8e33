import { Injectable } from '@nestjs/common';
import { currentManager } from '../tenancy/context';
import type { DomainEvent } from './outbox';

/** One delivery of one event. `generation` counts how often the event was handed to the queue; an older one than the pointer's is stale. */
export interface Envelope {
  readonly schoolId: string;
  readonly eventId: string;
  readonly generation: number;
}

export interface LeaseRequest {
  readonly now: Date;
  readonly until: Date;
  /** In flight at a time for each school. */
  readonly perSchool: number;
  /** In one round. */
  readonly most: number;
  /** Only this school. */
  readonly schoolId?: string;
}

export interface LoadedEvent {
  readonly event: DomainEvent;
  /** Names of the handlers that have dealt with it. */
  readonly handled: ReadonlySet<string>;
}

/** The pointers to undelivered events, and the events they point to. Methods say which door they need. */
@Injectable()
export class DueEvents {
  /**
   * Installation: leases due events, first each school's first, then each school's second, up to its cap.
   * One relay at a time, so that the cap is exact; another finds nothing.
   *
   * @returns in the order in which they should be sent
   */
  async lease({ now, until, perSchool, most, schoolId }: LeaseRequest): Promise<Envelope[]> {
    const [lock] = await currentManager().query<{ mine: boolean }[]>('SELECT pg_try_advisory_xact_lock(8421778) AS mine');
    if (!lock?.mine) return [];
    const [rows] = await currentManager().query<[(Envelope & { turn: number })[], number]>(`
      WITH candidate AS (
        SELECT due.school_id, due.event_id, flying.count + due.place AS turn
        FROM school
        CROSS JOIN LATERAL (SELECT count(*) FROM outbox_due one WHERE one.school_id = school.id AND one.dead_at IS NULL AND one.leased_until > $1) flying
        CROSS JOIN LATERAL (
          SELECT one.school_id, one.event_id, row_number() OVER (ORDER BY one.not_before, one.event_id) AS place FROM outbox_due one
          WHERE one.school_id = school.id AND one.dead_at IS NULL AND one.not_before <= $1 AND (one.leased_until IS NULL OR one.leased_until <= $1)
          ORDER BY one.not_before, one.event_id LIMIT greatest($3 - flying.count, 0)
        ) due
        WHERE $5::uuid IS NULL OR school.id = $5
        ORDER BY turn, due.school_id LIMIT $4
      ), locked AS (
        SELECT one.school_id, one.event_id, candidate.turn FROM outbox_due one JOIN candidate USING (school_id, event_id)
        WHERE one.dead_at IS NULL AND (one.leased_until IS NULL OR one.leased_until <= $1)
        FOR UPDATE OF one SKIP LOCKED
      )
      UPDATE outbox_due one SET leased_until = $2, generation = one.generation + 1
      FROM locked WHERE one.school_id = locked.school_id AND one.event_id = locked.event_id
      RETURNING one.school_id AS "schoolId", one.event_id AS "eventId", one.generation, locked.turn`, [now, until, perSchool, most, schoolId ?? null]);
    return rows
      .sort((a, b) => a.turn - b.turn || (a.schoolId < b.schoolId ? -1 : 1))
      .map(row => ({ schoolId: row.schoolId, eventId: row.eventId, generation: row.generation }));
  }

  /** Installation: leases that ran out, although nothing said that the delivery ended. */
  async lapsed(now: Date, most: number): Promise<Envelope[]> {
    return currentManager().query(`
      SELECT school_id AS "schoolId", event_id AS "eventId", generation FROM outbox_due
      WHERE dead_at IS NULL AND leased_until <= $1 ORDER BY leased_until LIMIT $2`, [now, most]);
  }

  /** Installation: keeps the lease of a delivery that is still queued or running. */
  async renew({ schoolId, eventId, generation }: Envelope, until: Date): Promise<void> {
    await currentManager().query(`UPDATE outbox_due SET leased_until = $4 WHERE school_id = $1 AND event_id = $2 AND generation = $3`, [schoolId, eventId, generation, until]);
  }

  /** Installation: gives back what could not be handed to the queue; the next try has the same generation, so that what did arrive is not doubled. */
  async release(envelopes: readonly Envelope[]): Promise<void> {
    await currentManager().query(
      `UPDATE outbox_due SET leased_until = NULL, generation = generation - 1 FROM unnest($1::uuid[], $2::uuid[], $3::int[]) AS given (school, event, sent)
       WHERE school_id = given.school AND event_id = given.event AND generation = given.sent`,
      [envelopes.map(one => one.schoolId), envelopes.map(one => one.eventId), envelopes.map(one => one.generation)]);
  }

  /**
   * Installation: takes, or keeps, the sole right to run the event's long handlers until an instant.
   *
   * @returns false while another process has it, or when the delivery is stale
   */
  async hold({ schoolId, eventId, generation }: Envelope, holder: string, now: Date, until: Date): Promise<boolean> {
    const [, held] = await currentManager().query<[unknown, number]>(
      `UPDATE outbox_due SET held_by = $4, held_until = $6, leased_until = greatest(leased_until, $6)
       WHERE school_id = $1 AND event_id = $2 AND generation = $3 AND dead_at IS NULL AND (held_by IS NULL OR held_by = $4 OR held_until <= $5)`,
      [schoolId, eventId, generation, holder, now, until]);
    return held === 1;
  }

  /** Installation: lets another process run the long handlers. */
  async letGo({ schoolId, eventId }: Envelope, holder: string): Promise<void> {
    await currentManager().query(`UPDATE outbox_due SET held_by = NULL, held_until = NULL WHERE school_id = $1 AND event_id = $2 AND held_by = $3`, [schoolId, eventId, holder]);
  }

  /** School: the event of a delivery and the handlers that have dealt with it; null when it is done, taken back, dead, sent anew, or its school is gone. */
  async load({ schoolId, eventId, generation }: Envelope): Promise<LoadedEvent | null> {
    const [row] = await currentManager().query<{ type: string; payload: Record<string, string>; actorId: string | null; actorRole: string | null; handled: string[] }[]>(`
      SELECT type, payload, actor_id AS "actorId", actor_role AS "actorRole",
             ARRAY(SELECT handler FROM handled_event WHERE school_id = $1 AND event_id = $2) AS handled
      FROM outbox JOIN outbox_due due ON due.school_id = outbox.school_id AND due.event_id = outbox.id
      WHERE outbox.school_id = $1 AND outbox.id = $2 AND due.generation = $3 AND due.dead_at IS NULL`, [schoolId, eventId, generation]);
    if (!row) return null;
    const actor = row.actorId && row.actorRole ? { membershipId: row.actorId, role: row.actorRole } : null;
    return { event: { id: eventId, type: row.type, payload: row.payload, schoolId, actor, actorId: row.actorId }, handled: new Set(row.handled) };
  }

  /** School: records a handler's effect; false when it has been recorded before. A second one waits for the first to commit. */
  async recordHandled({ schoolId, id }: DomainEvent, handler: string, at: Date): Promise<boolean> {
    const added = await currentManager().query<unknown[]>(
      `INSERT INTO handled_event (school_id, handler, event_id, at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING RETURNING handler`, [schoolId, handler, id, at]);
    return added.length > 0;
  }

  /** School: the event is done when each of these handlers has dealt with it. */
  async finish({ schoolId, eventId }: Envelope, handlers: readonly string[], at: Date): Promise<boolean> {
    const [, finished] = await currentManager().query<[unknown, number]>(
      `UPDATE outbox SET done_at = $3, dead_at = NULL, last_error = NULL WHERE school_id = $1 AND id = $2
       AND NOT EXISTS (SELECT FROM unnest($4::text[]) AS wanted (handler)
                       WHERE NOT EXISTS (SELECT FROM handled_event done WHERE done.school_id = $1 AND done.event_id = $2 AND done.handler = wanted.handler))`,
      [schoolId, eventId, at, handlers]);
    if (finished === 1) await currentManager().query(`DELETE FROM outbox_due WHERE school_id = $1 AND event_id = $2`, [schoolId, eventId]);
    return finished === 1;
  }
}

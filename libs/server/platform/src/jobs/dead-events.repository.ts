import { Injectable } from '@nestjs/common';
import { currentManager, currentSchoolId } from '../tenancy/context';
import type { Envelope } from './due-events.repository';

export interface DeadEvent {
  readonly id: string;
  readonly type: string;
  readonly createdAt: Date;
  readonly deadAt: Date;
  /** Handler and closed error. */
  readonly error: string;
}

export interface DeadCount {
  readonly schoolId: string;
  readonly slug: string;
  readonly count: number;
}

@Injectable()
export class DeadEventsRepository {
  /** School: marks event and pointer, unless the event was sent anew or done meanwhile. */
  async bury({ schoolId, eventId, generation }: Envelope, error: string, at: Date): Promise<void> {
    const [, marked] = await currentManager().query<[unknown, number]>(
      `UPDATE outbox_due SET dead_at = $4, leased_until = NULL, held_by = NULL, held_until = NULL WHERE school_id = $1 AND event_id = $2 AND generation = $3`,
      [schoolId, eventId, generation, at]);
    if (marked === 1) await currentManager().query(`UPDATE outbox SET dead_at = $3, last_error = $4 WHERE school_id = $1 AND id = $2`, [schoolId, eventId, at, error]);
  }

  /** Installation. */
  async countBySchool(): Promise<DeadCount[]> {
    return currentManager().query(
      `SELECT due.school_id AS "schoolId", school.slug, count(*) AS count FROM outbox_due due JOIN school ON school.id = due.school_id
       WHERE due.dead_at IS NOT NULL GROUP BY due.school_id, school.slug ORDER BY school.slug`);
  }

  /** School. */
  async list(): Promise<DeadEvent[]> {
    return currentManager().query(
      `SELECT id, type, created_at AS "createdAt", dead_at AS "deadAt", last_error AS error FROM outbox WHERE school_id = $1 AND dead_at IS NOT NULL ORDER BY dead_at, id LIMIT 1000`,
      [currentSchoolId()]);
  }

  /** School: all dead events, or those of the ids. */
  async revive(at: Date, eventIds?: readonly string[]): Promise<number> {
    const [revived] = await currentManager().query<[{ event_id: string }[], number]>(
      `UPDATE outbox_due SET dead_at = NULL, generation = 0, not_before = $2 WHERE school_id = $1 AND dead_at IS NOT NULL AND ($3::uuid[] IS NULL OR event_id = ANY ($3)) RETURNING event_id`,
      [currentSchoolId(), at, eventIds ?? null]);
    await currentManager().query(`UPDATE outbox SET dead_at = NULL, last_error = NULL WHERE school_id = $1 AND id = ANY ($2)`, [currentSchoolId(), revived.map(row => row.event_id)]);
    return revived.length;
  }
}

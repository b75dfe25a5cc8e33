import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { AGENDA_ITEMS, currentManager, currentSchoolId } from '@tendril/platform';

export interface WaitingRow {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly since: Date | null;
  /** Of all that wait. */
  readonly count: number;
  readonly matched: number | null;
  readonly students: number | null;
  readonly dueOn?: string;
}

/** Days before its end on which a clearance is to be renewed. */
const RENEW_WITHIN = 30;

/** What waits for staff in mentoring, the oldest first: a page of it, with the count of all. */
@Injectable()
export class MentoringToday {
  constructor(private readonly schools: Schools) {}

  async applications(): Promise<WaitingRow[]> {
    return currentManager().query(
      `SELECT id, given_name || ' ' || family_name AS name, work AS note, coalesce(confirmed_at, applied_at) AS since, count(*) OVER () AS count, NULL AS matched, NULL AS students
       FROM mentor_application WHERE school_id = $1 AND state = 'waiting' ORDER BY applied_at, id LIMIT $2`, [currentSchoolId(), AGENDA_ITEMS]);
  }

  async runs(): Promise<WaitingRow[]> {
    return currentManager().query(
      `SELECT id, name, '' AS note, coalesce(finished_at, created_at) AS since, count(*) OVER () AS count, matched, students
       FROM match_run WHERE school_id = $1 AND state = 'proposed' ORDER BY created_at, id LIMIT $2`, [currentSchoolId(), AGENDA_ITEMS]);
  }

  /** Mentors at the school whose last clearance has ended or ends soon, the first to end first. */
  async clearances(): Promise<WaitingRow[]> {
    return currentManager().query(
      `SELECT m.id, coalesce(p.preferred_name, p.given_name) || ' ' || p.family_name AS name, m.work AS note, NULL AS since, c.valid_until AS "dueOn", count(*) OVER () AS count, NULL AS matched,
         (SELECT count(*) FROM mentorship s WHERE s.school_id = m.school_id AND s.mentor_id = m.id AND s.state IN ('active', 'paused')) AS students
       FROM mentor m JOIN membership p ON p.school_id = m.school_id AND p.id = m.id
       JOIN LATERAL (SELECT valid_until FROM clearance WHERE school_id = m.school_id AND mentor_id = m.id ORDER BY recorded_at DESC, id DESC LIMIT 1) c ON true
       WHERE m.school_id = $1 AND (p.left_on IS NULL OR p.left_on > $3) AND c.valid_until <= $3::date + $4::int ORDER BY c.valid_until, m.id LIMIT $2`,
      [currentSchoolId(), AGENDA_ITEMS, await this.schools.today(), RENEW_WITHIN]);
  }
}

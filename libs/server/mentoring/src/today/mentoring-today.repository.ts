import { Injectable } from '@nestjs/common';
import { AGENDA_ITEMS, currentManager, currentSchoolId } from '@tendril/platform';

export interface WaitingRow {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly since: Date;
  /** Of all that wait. */
  readonly count: number;
  readonly matched: number | null;
  readonly students: number | null;
}

/** What waits for staff in mentoring, the oldest first: a page of it, with the count of all. */
@Injectable()
export class MentoringToday {
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
}

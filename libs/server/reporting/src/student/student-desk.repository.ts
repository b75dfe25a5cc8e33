import { Injectable } from '@nestjs/common';
import type { DeclineReason, Localised, StudentStanding, TimelineKind, TimelineQuery } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Clock, currentActor, currentManager, currentSchoolId, cursorOf, readCursor } from '@tendril/platform';

export interface Happening {
  readonly at: Date;
  readonly kind: TimelineKind;
  readonly id: string;
  readonly leadsTo: string;
  readonly byId: string | null;
  readonly title: Localised | null;
  readonly note: string | null;
  readonly count: number | null;
  readonly reason: DeclineReason | null;
}

/** What the list of students and a student's page show of the other domains. It reads the views `report_…` and nothing else. */
@Injectable()
export class StudentDesk {
  constructor(private readonly schools: Schools, private readonly clock: Clock) {}

  /** One statement for any number of students; those to whom nothing applies are in it too. */
  async standings(students: readonly string[]): Promise<StudentStanding[]> {
    return currentManager().query(
      `WITH work AS (
         SELECT student_id, count(*) FILTER (WHERE state <> 'submitted') AS open, count(*) FILTER (WHERE state = 'not-begun') AS unbegun,
           count(*) FILTER (WHERE state <> 'submitted' AND due_at < $4) AS late, count(*) FILTER (WHERE state = 'submitted') AS waiting
         FROM (SELECT DISTINCT d.assignment_id, d.student_id, d.state, d.due_at FROM report_due d
           WHERE d.school_id = $1 AND d.student_id = ANY ($2) AND d.state <> 'accepted' AND d.from_date <= $3 AND (d.until_date IS NULL OR d.until_date >= $3) AND (d.opens_at IS NULL OR d.opens_at <= $4)) w
         GROUP BY 1
       ), met AS (SELECT student_id, count(*) AS count FROM report_encounter WHERE school_id = $1 AND student_id = ANY ($2) GROUP BY 1),
       mentored AS (SELECT student_id, min(name) AS name FROM report_mentor WHERE school_id = $1 AND student_id = ANY ($2) GROUP BY 1)
       SELECT s.id, coalesce(met.count, 0) AS encounters, coalesce(open, 0) AS open, coalesce(unbegun, 0) AS unbegun, coalesce(late, 0) AS late, coalesce(waiting, 0) AS waiting, mentored.name AS mentor
       FROM unnest($2::uuid[]) AS s (id) LEFT JOIN work ON work.student_id = s.id LEFT JOIN met ON met.student_id = s.id LEFT JOIN mentored ON mentored.student_id = s.id`,
      [currentSchoolId(), students, await this.schools.today(), this.clock.now()]);
  }

  /** Everything that the acting member may see of a student, the newest first; of private notes the member's own. */
  async timeline(studentId: string, { cursor, limit }: TimelineQuery): Promise<{ rows: Happening[]; next: string | null }> {
    const [at, key] = cursor ? readCursor(cursor, ['instant', 'text']) : [null, null];
    const rows: Happening[] = await currentManager().query(
      `SELECT at, kind, id, leads_to AS "leadsTo", by_id AS "byId", title, note, count,
         CASE WHEN kind = 'mentor-declined' THEN (SELECT d.reason FROM report_decline d WHERE d.school_id = $1 AND d.mentorship_id = report_timeline.id) END AS reason
       FROM report_timeline WHERE school_id = $1 AND student_id = $2 AND (only_for IS NULL OR only_for = $3) AND ($4::timestamptz IS NULL OR (at, kind || ' ' || id) < ($4, $5))
       ORDER BY at DESC, kind || ' ' || id DESC LIMIT $6`,
      [currentSchoolId(), studentId, currentActor().membershipId, at, key, limit + 1]);
    const last = rows[limit - 1];
    return { rows: rows.slice(0, limit), next: rows.length > limit && last ? cursorOf(last.at.toISOString(), `${last.kind} ${last.id}`) : null };
  }
}

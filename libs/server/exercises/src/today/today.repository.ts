import { Injectable } from '@nestjs/common';
import type { Localised } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Clock, currentActor, currentManager, currentSchoolId } from '@tendril/platform';

export interface UnbegunRow {
  readonly id: string;
  readonly title: Localised;
  readonly dueOn: string;
  readonly asked: number;
  readonly untouched: number;
}

/** Whom the acting member reaches on $2, as a set that the statements below begin from: an admin everybody. */
const MINE = `mine AS MATERIALIZED (
  SELECT DISTINCT r.student_id FROM reach r WHERE $4 <> 'admin' AND r.school_id = $1 AND r.counsellor_id = $3 AND r.from_date <= $2 AND (r.until_date IS NULL OR r.until_date >= $2)
  UNION ALL SELECT s.id FROM student s WHERE $4 = 'admin' AND s.school_id = $1 AND s.merged_into IS NULL)`;

/** What the work of the member's own students asks for today. */
@Injectable()
export class WorkToday {
  constructor(private readonly schools: Schools, private readonly clock: Clock) {}

  /** Assignments due within some days that students of hers have not begun, the next due first. It goes from the students to their assignments, never the other way. */
  async unbegun(days: number): Promise<UnbegunRow[]> {
    const { membershipId, role } = currentActor();
    const now = this.clock.now();
    return currentManager().query(
      `WITH ${MINE}, seat AS MATERIALIZED (
         SELECT e.student_id, e.cohort_id, e.from_date FROM mine m JOIN enrolment e ON e.school_id = $1 AND e.student_id = m.student_id
         WHERE e.from_date <= $2 AND (e.until_date IS NULL OR e.until_date >= $2)
       ), soon AS MATERIALIZED (
         SELECT given.assignment_id AS id, given.cohort_id, a.due_on, a.due_at, a.joins_until, a.exercise_version_id FROM (
           SELECT ac.assignment_id, ac.cohort_id FROM (SELECT DISTINCT cohort_id FROM seat) c JOIN assignment_cohort ac ON ac.school_id = $1 AND ac.cohort_id = c.cohort_id
           UNION ALL SELECT DISTINCT n.assignment_id, NULL::uuid FROM mine m JOIN assignment_student n ON n.school_id = $1 AND n.student_id = m.student_id
         ) given JOIN assignment a ON a.school_id = $1 AND a.id = given.assignment_id
         WHERE a.withdrawn_at IS NULL AND a.due_at >= $5 AND a.due_at < $6 AND (a.opens_at IS NULL OR a.opens_at <= $5)
       ), asked AS (
         SELECT soon.id, s.student_id FROM soon JOIN seat s ON s.cohort_id = soon.cohort_id AND (soon.joins_until IS NULL OR s.from_date <= soon.joins_until)
         UNION SELECT soon.id, n.student_id FROM soon JOIN assignment_student n ON n.school_id = $1 AND n.assignment_id = soon.id JOIN mine m ON m.student_id = n.student_id WHERE soon.cohort_id IS NULL
       ), counted AS (
         SELECT k.id, count(*) AS asked, count(*) FILTER (WHERE NOT EXISTS (SELECT FROM draft d WHERE d.school_id = $1 AND d.assignment_id = k.id AND d.student_id = k.student_id)
           AND NOT EXISTS (SELECT FROM submission s WHERE s.school_id = $1 AND s.assignment_id = k.id AND s.student_id = k.student_id)) AS untouched
         FROM asked k GROUP BY k.id
       )
       SELECT DISTINCT c.id, v.title::text, soon.due_on AS "dueOn", soon.due_at, c.asked, c.untouched FROM counted c JOIN soon ON soon.id = c.id
       JOIN exercise_version v ON v.school_id = $1 AND v.id = soon.exercise_version_id WHERE c.untouched > 0 ORDER BY soon.due_at, c.id`,
      [currentSchoolId(), await this.schools.today(), membershipId, role, now, new Date(now.getTime() + days * 86_400_000)])
      .then((rows: (Omit<UnbegunRow, 'title'> & { title: string })[]) => rows.map(row => ({ ...row, title: JSON.parse(row.title) as Localised })));
  }
}

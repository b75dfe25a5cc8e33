import { Injectable } from '@nestjs/common';
import type { MyNotice } from '@tendril/contracts';
import { Clock, currentManager, currentSchoolId } from '@tendril/platform';
import { AUDIENCE } from '../assignment/audience';

type Kind = MyNotice['kind'];

/** Lines in the students' app. Whole audiences are told by one statement. */
@Injectable()
export class Notices {
  constructor(private readonly clock: Clock) {}

  /** Tells everybody whom the assignment asks on a day; with `unsent` only those who have sent nothing and whose own due day is not later. */
  async tellAudience(assignmentId: string, kind: Kind, today: string, unsent: boolean): Promise<void> {
    await currentManager().query(
      `INSERT INTO notice (school_id, id, student_id, assignment_id, kind, at)
       SELECT $1, gen_random_uuid(), u.student_id, u.assignment_id, $4, $5 FROM (${AUDIENCE}) u
       WHERE NOT $6 OR NOT EXISTS (SELECT 1 FROM submission s WHERE s.school_id = $1 AND s.assignment_id = u.assignment_id AND s.student_id = u.student_id)
         AND NOT EXISTS (SELECT 1 FROM extension x JOIN assignment a ON a.school_id = x.school_id AND a.id = x.assignment_id
           WHERE x.school_id = $1 AND x.assignment_id = u.assignment_id AND x.student_id = u.student_id AND x.due_on > a.due_on)`,
      [currentSchoolId(), [assignmentId], today, kind, this.clock.now(), unsent]);
  }

  async tell(studentId: string, assignmentId: string, kind: Kind): Promise<void> {
    await currentManager().query('INSERT INTO notice (school_id, id, student_id, assignment_id, kind, at) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5)',
      [currentSchoolId(), studentId, assignmentId, kind, this.clock.now()]);
  }

  /** One student's, the newest first; the last hundred. */
  async of(studentId: string): Promise<MyNotice[]> {
    const rows = await currentManager().query<(Omit<MyNotice, 'at'> & { at: Date })[]>(
      `SELECT n.id, n.kind, n.assignment_id AS "assignmentId", v.title AS exercise, a.due_on AS "dueOn", n.at, n.seen_at IS NOT NULL AS seen
       FROM notice n JOIN assignment a ON a.school_id = n.school_id AND a.id = n.assignment_id JOIN exercise_version v ON v.school_id = a.school_id AND v.id = a.exercise_version_id
       WHERE n.school_id = $1 AND n.student_id = $2 ORDER BY n.at DESC, n.id LIMIT 100`, [currentSchoolId(), studentId]);
    return rows.map(row => ({ ...row, at: row.at.toISOString() }));
  }

  async markSeen(studentId: string): Promise<void> {
    await currentManager().query('UPDATE notice SET seen_at = $3 WHERE school_id = $1 AND student_id = $2 AND seen_at IS NULL', [currentSchoolId(), studentId, this.clock.now()]);
  }
}

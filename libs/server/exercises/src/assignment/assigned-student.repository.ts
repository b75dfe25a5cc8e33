import { Injectable } from '@nestjs/common';
import { currentActor, currentManager, currentSchoolId } from '@tendril/platform';

/** The students whom an assignment names one by one. Statements over many of them are one each. */
@Injectable()
export class AssignedStudents {
  /** Makes the named students of an assignment these. */
  async set(assignmentId: string, studentIds: readonly string[]): Promise<void> {
    await currentManager().query('DELETE FROM assignment_student WHERE school_id = $1 AND assignment_id = $2 AND student_id <> ALL ($3)', [currentSchoolId(), assignmentId, studentIds]);
    await this.add(assignmentId, studentIds);
  }

  async add(assignmentId: string, studentIds: readonly string[]): Promise<void> {
    if (studentIds.length === 0) return;
    await currentManager().query(
      'INSERT INTO assignment_student (school_id, assignment_id, student_id) SELECT $1, $2, unnest($3::uuid[]) ON CONFLICT DO NOTHING', [currentSchoolId(), assignmentId, studentIds]);
  }

  async of(assignmentId: string): Promise<string[]> {
    const rows = await currentManager().query<{ id: string }[]>('SELECT student_id AS id FROM assignment_student WHERE school_id = $1 AND assignment_id = $2', [currentSchoolId(), assignmentId]);
    return rows.map(row => row.id);
  }

  /** How many students each assignment names. */
  async counts(assignmentIds: readonly string[]): Promise<Map<string, number>> {
    const rows = await currentManager().query<{ id: string; count: number }[]>(
      'SELECT assignment_id AS id, count(*) AS count FROM assignment_student WHERE school_id = $1 AND assignment_id = ANY ($2) GROUP BY 1', [currentSchoolId(), assignmentIds]);
    return new Map(rows.map(row => [row.id, row.count]));
  }

  /** What the acting member has in care on a day: cohorts, and students by name. */
  async caseload(today: string): Promise<{ cohortIds: string[]; studentIds: string[] }> {
    const rows = await currentManager().query<{ cohortId: string | null; studentId: string | null }[]>(
      `SELECT cohort_id AS "cohortId", student_id AS "studentId" FROM caseload
       WHERE school_id = $1 AND counsellor_id = $2 AND from_date <= $3 AND (until_date IS NULL OR until_date >= $3)`, [currentSchoolId(), currentActor().membershipId, today]);
    return { cohortIds: rows.flatMap(row => row.cohortId ?? []), studentIds: rows.flatMap(row => row.studentId ?? []) };
  }
}

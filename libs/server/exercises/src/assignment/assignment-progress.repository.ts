import type { AssignmentRow, WorkState } from '@tendril/contracts';
import { Injectable } from '@nestjs/common';
import { Schools, StudentReach } from '@tendril/identity';
import { currentManager, currentSchoolId } from '@tendril/platform';

export interface StudentProgress {
  readonly studentId: string;
  readonly state: WorkState;
  readonly submissionId: string | null;
  readonly submittedAt: Date | null;
}

/** One row for each student and assignment: those enrolled on $3 and since the due day at the latest, and whoever has begun. */
const PROGRESS = `
  WITH audience AS (
    SELECT ac.assignment_id, e.student_id FROM assignment_cohort ac
    JOIN assignment a ON a.school_id = ac.school_id AND a.id = ac.assignment_id
    JOIN enrolment e ON e.school_id = ac.school_id AND e.cohort_id = ac.cohort_id
    WHERE ac.school_id = $1 AND ac.assignment_id = ANY ($2) AND e.from_date <= $3 AND (e.until_date IS NULL OR e.until_date >= $3) AND e.from_date <= a.due_on
    UNION SELECT assignment_id, student_id FROM draft WHERE school_id = $1 AND assignment_id = ANY ($2)
    UNION SELECT assignment_id, student_id FROM submission WHERE school_id = $1 AND assignment_id = ANY ($2)
  ), latest AS (
    SELECT DISTINCT ON (s.assignment_id, s.student_id) s.assignment_id, s.student_id, s.id, s.submitted_at, coalesce(r.decision, 'submitted') AS state
    FROM submission s LEFT JOIN review r ON r.school_id = s.school_id AND r.submission_id = s.id
    WHERE s.school_id = $1 AND s.assignment_id = ANY ($2) ORDER BY s.assignment_id, s.student_id, s.attempt DESC
  ), progress AS (
    SELECT u.assignment_id, u.student_id, l.id AS submission_id, l.submitted_at,
      coalesce(l.state, CASE WHEN d.id IS NULL THEN 'not-begun' ELSE 'draft' END) AS state
    FROM audience u LEFT JOIN latest l ON l.assignment_id = u.assignment_id AND l.student_id = u.student_id
    LEFT JOIN draft d ON d.school_id = $1 AND d.assignment_id = u.assignment_id AND d.student_id = u.student_id
    WHERE u.student_id = ANY ($4)
  )`;

/** How far the students within the member's reach are. */
@Injectable()
export class AssignmentProgress {
  constructor(private readonly reach: StudentReach, private readonly schools: Schools) {}

  /** By assignment id; each count holds the later ones too. */
  async counts(assignmentIds: readonly string[]): Promise<Map<string, AssignmentRow['counts']>> {
    const rows = await currentManager().query<(AssignmentRow['counts'] & { id: string })[]>(
      `${PROGRESS} SELECT assignment_id AS id, count(*) AS students, count(*) FILTER (WHERE state <> 'not-begun') AS begun,
         count(submission_id) AS submitted, count(*) FILTER (WHERE state = 'accepted') AS accepted FROM progress GROUP BY assignment_id`, await this.parameters(assignmentIds));
    return new Map(rows.map(({ id, students, begun, submitted, accepted }) => [id, { students, begun, submitted, accepted }]));
  }

  async students(assignmentId: string): Promise<StudentProgress[]> {
    return currentManager().query<StudentProgress[]>(
      `${PROGRESS} SELECT student_id AS "studentId", state, submission_id AS "submissionId", submitted_at AS "submittedAt" FROM progress`, await this.parameters([assignmentId]));
  }

  private async parameters(assignmentIds: readonly string[]): Promise<unknown[]> {
    return [currentSchoolId(), assignmentIds, await this.schools.today(), await this.reach.studentIds()];
  }
}

import type { AssignmentEffect, AssignmentRow, WorkState } from '@tendril/contracts';
import { Injectable } from '@nestjs/common';
import { Schools, StudentReach } from '@tendril/identity';
import { currentManager, currentSchoolId } from '@tendril/platform';
import { AUDIENCE } from './audience';

export interface StudentProgress {
  readonly studentId: string;
  readonly state: WorkState;
  readonly submissionId: string | null;
  readonly submittedAt: Date | null;
}

/** One row for each student and assignment: those whom it asks on $3, and whoever has begun. */
const PROGRESS = `
  WITH audience AS (
    ${AUDIENCE}
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

/** Whom an assignment is to ask. */
export interface WantedAudience {
  readonly cohortIds: readonly string[];
  readonly studentIds: readonly string[];
  readonly joinsUntil: string | null;
}

const NOTHING = { students: 0, untouched: 0, drafts: 0, waiting: 0, returned: 0, accepted: 0, gain: 0, lose: 0, keep: 0 };

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

  /** What it would mean for the member's students if the assignment asked these instead. Begun work stays whatever is asked. */
  async effect(assignmentId: string, { cohortIds, studentIds, joinsUntil }: WantedAudience): Promise<Omit<AssignmentEffect, 'extensions'>> {
    const [row] = await currentManager().query<Omit<AssignmentEffect, 'extensions'>[]>(
      `${PROGRESS}, asked AS (${AUDIENCE}), wanted AS (
         SELECT e.student_id FROM enrolment e WHERE e.school_id = $1 AND e.cohort_id = ANY ($5) AND e.from_date <= $3 AND (e.until_date IS NULL OR e.until_date >= $3)
           AND ($7::date IS NULL OR e.from_date <= $7)
         UNION SELECT unnest($6::uuid[]) AS student_id
       ), judged AS (
         SELECT p.state, EXISTS (SELECT FROM wanted w WHERE w.student_id = p.student_id) AS wanted, EXISTS (SELECT FROM asked k WHERE k.student_id = p.student_id) AS asked FROM progress p
       )
       SELECT count(*) AS students, count(*) FILTER (WHERE state = 'not-begun') AS untouched, count(*) FILTER (WHERE state = 'draft') AS drafts,
         count(*) FILTER (WHERE state = 'submitted') AS waiting, count(*) FILTER (WHERE state = 'returned') AS returned, count(*) FILTER (WHERE state = 'accepted') AS accepted,
         (SELECT count(*) FROM wanted w WHERE w.student_id = ANY ($4) AND NOT EXISTS (SELECT FROM progress p WHERE p.student_id = w.student_id)) AS gain,
         count(*) FILTER (WHERE state = 'not-begun' AND NOT wanted) AS lose, count(*) FILTER (WHERE state <> 'not-begun' AND asked AND NOT wanted) AS keep
       FROM judged`, [...await this.parameters([assignmentId]), cohortIds, studentIds, joinsUntil]);
    return row ?? NOTHING;
  }

  private async parameters(assignmentIds: readonly string[]): Promise<unknown[]> {
    return [currentSchoolId(), assignmentIds, await this.schools.today(), await this.reach.studentIds()];
  }
}

/**
 * SQL: whom the assignments of `$2` ask on the day `$3`, as (assignment_id, student_id): those enrolled in a cohort of it who joined in time, and those named.
 * Work that was begun is no matter of the audience.
 */
export const AUDIENCE = `
  SELECT ac.assignment_id, e.student_id FROM assignment_cohort ac
  JOIN assignment a ON a.school_id = ac.school_id AND a.id = ac.assignment_id
  JOIN enrolment e ON e.school_id = ac.school_id AND e.cohort_id = ac.cohort_id
  WHERE ac.school_id = $1 AND ac.assignment_id = ANY ($2) AND e.from_date <= $3 AND (e.until_date IS NULL OR e.until_date >= $3) AND (a.joins_until IS NULL OR e.from_date <= a.joins_until)
  UNION SELECT assignment_id, student_id FROM assignment_student WHERE school_id = $1 AND assignment_id = ANY ($2)`;

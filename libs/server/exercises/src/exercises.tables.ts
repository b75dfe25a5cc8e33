import type { TableRecord } from '@tendril/platform';

const staff = ['admin', 'counsellor'];

/** Every table of this domain, for the data registry. */
export const exercisesTables: TableRecord[] = [
  { table: 'exercise', purpose: 'The library of networking exercises, with steps and rubric.', retention: 'As long as the school.', readBy: [...staff, 'student'], erasedBy: 'With the school; it holds no personal data.' },
  { table: 'exercise_version', purpose: 'Exercises as they were published; an assignment keeps the one it was given.', retention: 'As long as the exercise.', readBy: [...staff, 'student'], erasedBy: 'With the school; it names staff by id only.' },
  { table: 'assignment', purpose: 'An exercise given to cohorts with a due date.', retention: 'As long as the school.', readBy: [...staff, 'student'], erasedBy: 'With the school; it names staff by id only.' },
  { table: 'assignment_cohort', purpose: 'The cohorts that an assignment was given to.', retention: 'As long as the assignment.', readBy: staff, erasedBy: 'With the assignment; it holds no personal data.' },
  { table: 'assignment_student', purpose: 'The students whom an assignment names one by one.', retention: 'As long as the assignment.', readBy: staff, erasedBy: 'With the student.' },
  { table: 'extension', purpose: 'One student’s own due day for an assignment, by whom and why.', retention: 'As long as the assignment.', readBy: [...staff, 'student'], erasedBy: 'With the student.' },
  { table: 'resubmission_request', purpose: 'A student’s wish to send again what came back, and the answer.', retention: 'As long as the assignment.', readBy: [...staff, 'student'], erasedBy: 'With the student.' },
  { table: 'notice', purpose: 'Lines in a student’s app: given, reminded, extended, reviewed.', retention: '180 days.', lapses: { days: 180, since: 'row.at' }, readBy: ['student'], erasedBy: 'With the student.' },
  { table: 'draft', purpose: 'What a student has written and not sent.', retention: 'As long as the student.', readBy: ['student'], erasedBy: 'With the student.' },
  { table: 'submission', purpose: 'A student’s attempts as they were sent, with a snapshot of the interview.', retention: 'As long as the student.', readBy: [...staff, 'student'], erasedBy: 'With the student.' },
  { table: 'submission_contact', purpose: 'People of the network whom an attempt picked, by id.', retention: 'As long as the attempt and the contact.', readBy: ['student'], erasedBy: 'With the student, or with the contact.' },
  { table: 'work_file', purpose: 'Files that a student keeps with an assignment as evidence.', retention: 'As long as the student.', readBy: [...staff, 'student'], erasedBy: 'With the student, together with the stored file.' },
  { table: 'submission_file', purpose: 'The files that an attempt shows, by step.', retention: 'As long as the attempt.', readBy: [...staff, 'student'], erasedBy: 'With the attempt.' },
  { table: 'review_comment', purpose: 'Comments that reviewers use again.', retention: 'As long as their writer’s membership.', readBy: staff, erasedBy: 'With the writer’s membership.' },
  { table: 'review_presence', purpose: 'Who has a submission open, so that two do not read it at once.', retention: 'One day.', lapses: { days: 1, since: 'row.until' }, readBy: staff, erasedBy: 'With the attempt.' },
  { table: 'review', purpose: 'A counsellor’s decision, scores and comment on an attempt.', retention: 'As long as the attempt.', readBy: [...staff, 'student'], erasedBy: 'With the attempt.' },
];

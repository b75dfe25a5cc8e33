import type { TableRecord } from '@tendril/platform';
import { rosterTables } from './roster/roster-parts';

const staff = ['admin', 'counsellor'];
const whileHere = 'As long as the person belongs to the school';

/** What identity keeps, why, and how it goes.  */
export const identityTables: TableRecord[] = [
  { table: 'account', purpose: 'A person’s sign-in across schools', retention: 'Until the last membership is erased', readBy: [], erasedBy: 'Deleted with the last membership' },
  { table: 'credential', purpose: 'The hash of an account’s password', retention: 'As long as the account', readBy: [], erasedBy: 'Deleted with the account' },
  { table: 'account_school', purpose: 'Which schools an account can choose', retention: whileHere, readBy: [], erasedBy: 'Deleted with the account' },
  { table: 'session', purpose: 'Open and ended sign-ins, for signing out elsewhere', retention: '30 days after the end', lapses: { days: 30, since: 'least(row.ended_at, row.expires_at)' }, readBy: ['admin', 'counsellor', 'student', 'mentor'], erasedBy: 'Deleted with the account' },
  { table: 'sign_in_attempt', purpose: 'Limits on guessing: a hash of the name, the network address, the instant', retention: 'One month', lapses: { days: 30, since: 'row.at' }, readBy: [], erasedBy: 'Deleted after a month' },
  { table: 'student_note', purpose: 'Notes of staff on a student, private to the writer or shared with all who reach the student', retention: 'As long as the student', readBy: staff, erasedBy: 'Deleted with the student, or with the writer’s membership' },
  { table: 'student_tag', purpose: 'Words that staff put on students to find them again', retention: 'As long as the student', readBy: staff, erasedBy: 'Deleted with the student' },
  { table: 'saved_view', purpose: 'Lists as a member of staff likes them', retention: whileHere, readBy: staff, erasedBy: 'Deleted with the membership' },
  { table: 'academic_year', purpose: 'The school’s years and terms', retention: 'As long as the school', readBy: staff, erasedBy: 'No person’s data' },
  { table: 'membership', purpose: 'A person in the school: role and names', retention: whileHere, readBy: staff, erasedBy: 'Deleted' },
  { table: 'student', purpose: 'Birth date, external id, user name and the hash of the PIN', retention: whileHere, readBy: staff, erasedBy: 'Deleted with the membership' },
  { table: 'cohort', purpose: 'Classes and year groups', retention: 'As long as the school', readBy: staff, erasedBy: 'No person’s data' },
  { table: 'enrolment', purpose: 'Which cohort a student was in, from when to when', retention: whileHere, readBy: staff, erasedBy: 'Deleted with the student' },
  { table: 'caseload', purpose: 'Which cohorts and students a counsellor cares for, from when to when', retention: whileHere, readBy: staff, erasedBy: 'Deleted with the counsellor or the student' },
  { table: 'departure', purpose: 'Who takes over the caseload of a member of staff who leaves', retention: whileHere, readBy: staff, erasedBy: 'Deleted with the membership' },
  { table: 'consent', purpose: 'A guardian’s yes for a minor, from paper, and its withdrawal', retention: whileHere, readBy: staff, erasedBy: 'Deleted with the student' },
  { table: 'one_time_token', purpose: 'Hashes of the keys in mailed links', retention: '30 days after the end', lapses: { days: 30, since: 'least(row.spent_at, row.voided_at, row.expires_at)' }, readBy: [], erasedBy: 'Deleted by age' },
  ...rosterTables,
];

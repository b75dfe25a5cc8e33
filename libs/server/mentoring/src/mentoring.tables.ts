import type { TableRecord } from '@tendril/platform';

const staff = ['admin', 'counsellor'];
const withStudent = 'Deleted with the student';

/** What mentoring keeps, why, and how it goes. */
export const mentoringTables: TableRecord[] = [
  { table: 'mentor', purpose: 'What a mentor does and offers, when, and for how many students', retention: 'As long as the mentor belongs to the school', readBy: [...staff, 'mentor', 'student'], erasedBy: 'Deleted with the membership' },
  { table: 'clearance', purpose: 'Dates of a mentor’s background checks, never the certificate', retention: 'As long as the mentor belongs to the school', readBy: [...staff, 'mentor'], erasedBy: 'Deleted with the mentor' },
  { table: 'mentor_application', purpose: 'What somebody who wants to be a mentor said, and the school’s decision', retention: 'A year after the decision; never confirmed, a year after it was sent', lapses: { days: 365, since: `coalesce(row.decided_at, CASE WHEN row.state = 'unconfirmed' THEN row.applied_at END)` }, readBy: staff, erasedBy: 'Deleted' },
  { table: 'mentor_application_attempt', purpose: 'Limits on the public form: e-mail address, network address, instant', retention: 'One day', lapses: { days: 1, since: 'row.at' }, readBy: [], erasedBy: 'Deleted after a day' },
  { table: 'match_wish', purpose: 'What a student looks for in a mentor', retention: 'As long as the student belongs to the school', readBy: ['student', 'mentor'], erasedBy: withStudent },
  { table: 'match_rules', purpose: 'How the school’s runs weigh and what they forbid, version by version', retention: 'As long as the school', readBy: staff, erasedBy: 'Names staff by id only; goes with the school' },
  { table: 'match_exclusion', purpose: 'Students and mentors who must not be matched, with a code and no story', retention: 'As long as the student belongs to the school', readBy: staff, erasedBy: withStudent },
  { table: 'match_choice', purpose: 'Pairs that staff pinned or banned in a run', retention: 'As long as the run', readBy: staff, erasedBy: withStudent },
  { table: 'match_run', purpose: 'A match run, its frozen inputs (ids and codes) and the proof of its answer', retention: 'Three years', lapses: { days: 1095, since: 'row.created_at' }, readBy: staff, erasedBy: 'Holds ids that lead nowhere once the person is erased' },
  { table: 'match_proposal', purpose: 'Pairs that a run proposed, with the parts of their scores', retention: 'As long as the run', readBy: staff, erasedBy: withStudent },
  { table: 'match_unmatched', purpose: 'Students to whom a run proposed nobody, and why', retention: 'As long as the run', readBy: staff, erasedBy: withStudent },
  { table: 'rematch_request', purpose: 'That a student asked for another mentor, why, and what was decided', retention: 'As long as the mentorship', readBy: staff, erasedBy: withStudent },
  { table: 'mentorship', purpose: 'Published pairs of a student and a mentor', retention: 'Three years after the closure', lapses: { days: 1095, since: 'row.closed_at' }, readBy: [...staff, 'student', 'mentor'], erasedBy: withStudent },
];

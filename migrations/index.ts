import { Answers20261124030000 } from './20261124030000-answers';
import { Assigning20261125030000 } from './20261125030000-assigning';
import { CohortEnd20261125030000 } from './20261125030000-cohort-end';
import { DeclineReasons20261127110000 } from './20261127110000-decline-reasons';
import { RosterRemembering20261127150000 } from './20261127150000-roster-remembering';
import { RosterStatistics20261127120000 } from './20261127120000-roster-statistics';
import { Departures20261127140000 } from './20261127140000-departures';
import { InterviewsOnPaper20261127130000 } from './20261127130000-interviews-on-paper';
import { Desk20261125060000 } from './20261125060000-desk';
import { EndedByStaff20261127100000 } from './20261127100000-ended-by-staff';
import { Evidence20261125020000 } from './20261125020000-evidence';
import { Explained20261127060000 } from './20261127060000-explained';
import { Exercises20261123030000 } from './20261123030000-exercises';
import { Identity20261123020000 } from './20261123020000-identity';
import { Exports20261127070000 } from './20261127070000-exports';
import { InterviewReturn20261124000500 } from './20261124000500-interview-return';
import { Library20261125010000 } from './20261125010000-library';
import { Matching20261124020000 } from './20261124020000-matching';
import { MentorQuestions20261127090000 } from './20261127090000-mentor-questions';
import { Mentoring20261123050000 } from './20261123050000-mentoring';
import { Network20261123040000 } from './20261123040000-network';
import { Notifications20261123060000 } from './20261123060000-notifications';
import { Platform20261123010000 } from './20261123010000-platform';
import { Reporting20261125050000 } from './20261125050000-reporting';
import { Retention20261124010000 } from './20261124010000-retention';
import { Reviewing20261125040000 } from './20261125040000-reviewing';
import { RosterMapping20261127080000 } from './20261127080000-roster-mapping';
import { StudentDesk20261127050000 } from './20261127050000-student-desk';
import { WithheldExcluded20261126010000 } from './20261126010000-withheld-excluded';

/** Every schema change, in time order. */
export const migrations = [
  Platform20261123010000, Identity20261123020000, Exercises20261123030000, Network20261123040000, Mentoring20261123050000,
  Notifications20261123060000, InterviewReturn20261124000500, Retention20261124010000, Matching20261124020000, Answers20261124030000,
  Library20261125010000, Evidence20261125020000, Assigning20261125030000, CohortEnd20261125030000, Reviewing20261125040000, Reporting20261125050000,
  Desk20261125060000, WithheldExcluded20261126010000, StudentDesk20261127050000, Explained20261127060000, Exports20261127070000, RosterMapping20261127080000,
  MentorQuestions20261127090000, EndedByStaff20261127100000, DeclineReasons20261127110000, RosterStatistics20261127120000, InterviewsOnPaper20261127130000, Departures20261127140000, RosterRemembering20261127150000,
];

export { migrate } from './schema/migrate-database';
export { POLICY, appendOnly, protect, shareWithAllSchools, withAllRows } from './schema/protect';

import { AcademicYear } from './academic-year/academic-year';
import { Account, AccountSchool, Credential } from './account/account';
import { Caseload } from './caseload/caseload';
import { Cohort } from './cohort/cohort';
import { Consent } from './consent/consent';
import { Enrolment } from './enrolment/enrolment';
import { OneTimeToken } from './invitation/one-time-token';
import { Membership } from './membership/membership';
import { RosterImport } from './roster/roster-import';
import { RosterMapping } from './roster/roster-mapping';
import { RosterRow } from './roster/roster-row';
import { SavedView } from './saved-view/saved-view';
import { School } from './school/school';
import { OpenSession } from './session/open-session';
import { SignInAttempt } from './session/sign-in-attempt';
import { Departure } from './staff/departure';
import { StudentNote } from './student-note/student-note';
import { Student } from './student/student';

/** Every table row that identity maps. */
export const identityEntities = [
  School, Account, Credential, AccountSchool, OpenSession, SignInAttempt,
  AcademicYear, Membership, Student, Cohort, Enrolment, Caseload, Departure, Consent, OneTimeToken,
  RosterImport, RosterMapping, RosterRow, StudentNote, SavedView,
];

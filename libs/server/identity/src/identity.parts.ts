import { Sessions } from '@tendril/platform';
import { AcademicYearController } from './academic-year/academic-year.controller';
import { AcademicYears } from './academic-year/academic-year.repository';
import { Accounts } from './account/account.repository';
import { SchoolBySlug } from './account/school-by-slug';
import { SecretHashes } from './account/secret-hashes';
import { CaseloadViews } from './caseload/caseload-view';
import { Caseloads } from './caseload/caseload.repository';
import { CohortReach } from './caseload/cohort-reach';
import { HandOverCaseload } from './caseload/hand-over-caseload';
import { SetCaseload } from './caseload/set-caseload';
import { StudentReach } from './caseload/student-reach.repository';
import { CohortController } from './cohort/cohort.controller';
import { Cohorts } from './cohort/cohort.repository';
import { ConsentController } from './consent/consent.controller';
import { Consents } from './consent/consent.repository';
import { KeepConsent } from './consent/keep-consent';
import { Enrol } from './enrolment/enrol';
import { Enrolments } from './enrolment/enrolment.repository';
import { AcceptInvitation } from './invitation/accept-invitation';
import { InvitationController } from './invitation/invitation.controller';
import { InviteStaff } from './invitation/invite-staff';
import { OneTimeTokens } from './invitation/one-time-token.repository';
import { AddMembership } from './membership/add-membership';
import { EndMemberships } from './membership/end-memberships';
import { MemberNames } from './membership/member-names';
import { Memberships } from './membership/membership.repository';
import { IssuePins } from './pin/issue-pins';
import { PinController } from './pin/pin.controller';
import { CreateSchool } from './school/create-school';
import { SchoolController } from './school/school.controller';
import { Schools } from './school/school.repository';
import { AccountSessions } from './session/account-sessions';
import { NewPasswordController } from './session/new-password.controller';
import { OwnSessions } from './session/own-sessions';
import { RequestNewPassword } from './session/request-new-password';
import { RequestSignInLink } from './session/request-sign-in-link';
import { SessionController } from './session/session.controller';
import { OpenSessions } from './session/session.repository';
import { SessionViews } from './session/session-view';
import { SetNewPassword } from './session/set-new-password';
import { SignIn } from './session/sign-in';
import { SignInAttempts } from './session/sign-in-attempt.repository';
import { SignInLimits } from './session/sign-in-limits';
import { SignInLinkController } from './session/sign-in-link.controller';
import { LinkStrategy, PasswordStrategy, PinStrategy } from './session/strategies';
import { ChangeRole } from './staff/change-role';
import { Departures } from './staff/departure.repository';
import { KeepAnAdmin } from './staff/keep-an-admin';
import { LeaveStaff } from './staff/leave-staff';
import { OnStaffLeft } from './staff/on-staff-left';
import { StaffController } from './staff/staff.controller';
import { StaffRows } from './staff/staff-rows';
import { AddStudent } from './student/add-student';
import { ChangeStudent } from './student/change-student';
import { LeaveStudents } from './student/leave-students';
import { MergeStudents } from './student/merge-students';
import { MoveStudent } from './student/move-student';
import { StudentController } from './student/student.controller';
import { SavedViewController } from './saved-view/saved-view.controller';
import { SavedViews } from './saved-view/saved-view.repository';
import { NotesFollowMerge } from './student-note/on-student-merged';
import { StudentNoteController } from './student-note/student-note.controller';
import { StudentNotes } from './student-note/student-note.repository';
import { StudentTagController } from './student-tag/student-tag.controller';
import { StudentTags } from './student-tag/student-tag.repository';
import { StudentDirectory } from './student/student-directory.repository';
import { StudentList } from './student/student-list.repository';
import { StudentLock } from './student/student-lock';
import { Students } from './student/student.repository';
import { StudentViews } from './student/student-view';

/** Who somebody is and whom they reach: what other domains ask. */
const open = [
  Schools, CreateSchool, Memberships, MemberNames, AddMembership, OneTimeTokens, StudentReach, CohortReach, StudentDirectory,
  Accounts, SecretHashes, AcademicYears, Cohorts, Enrolments, Caseloads, Students, InviteStaff, AcceptInvitation, AddStudent, KeepConsent, SetCaseload,
  MoveStudent, LeaveStudents, IssuePins,
];

const own = [
  SchoolBySlug, CaseloadViews, HandOverCaseload, Consents, Enrol, EndMemberships, OpenSessions, OwnSessions, RequestNewPassword, SetNewPassword, RequestSignInLink, SessionViews, SignIn, SignInAttempts,
  SignInLimits, PasswordStrategy, PinStrategy, LinkStrategy, ChangeRole, KeepAnAdmin, Departures, LeaveStaff, OnStaffLeft, StaffRows, ChangeStudent, MergeStudents, StudentList, StudentLock, StudentViews,
  StudentNotes, StudentTags, NotesFollowMerge, SavedViews,
];

export const identityControllers = [
  SchoolController, AcademicYearController, SessionController, SignInLinkController, NewPasswordController, InvitationController, StaffController, CohortController, StudentController,
  ConsentController, PinController, StudentNoteController, StudentTagController, SavedViewController,
];

export const identityProviders = [...open, ...own, AccountSessions, { provide: Sessions, useExisting: AccountSessions }];
export const identityExports = [...open, Sessions];

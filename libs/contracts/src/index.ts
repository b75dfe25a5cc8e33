export { role, permissions, type Role, type Permission } from './shared/access';
export {
  idOf, line, paragraph, personName, emailAddress, isoDate, instant, version,
  language, localised, slug, listOf, listQuery, type Noun, type Language, type Localised,
  type ListQuery,
} from './shared/fields';
export { fieldProblem, problem, type FieldProblem, type Problem } from './shared/problem';
export { progress, type Progress } from './shared/progress';
export {
  staffRole, inviteStaff, lookUpInvitation, invitationView, acceptInvitation, type StaffRole, type InviteStaff, type LookUpInvitation,
  requestNewPassword, setNewPassword, type InvitationView, type AcceptInvitation, type RequestNewPassword, type SetNewPassword,
} from './identity/invitation';
export {
  rosterState, rosterRefusalCode, rosterProblemCode, rosterNoticeCode, rosterErrorGroup, rosterNotice, rosterCounts, rosterImport, rosterPreviewRow,
  rosterPreviewQuery, refusedRowsQuery, applyRoster, ROSTER_FILE_BYTES, ROSTER_ROWS, ROSTER_COLUMNS, ROSTER_EXAMPLE,
  type RosterState, type RosterRefusalCode, type RosterProblemCode, type RosterNoticeCode, type RosterNotice, type RosterCounts, type RosterImport,
  type RosterPreviewRow, type RosterPreviewQuery, type RefusedRowsQuery, type ApplyRoster, type RosterColumn,
  ROSTER_REQUIRED, rosterFileColumn, mapRoster, rosterMapping, startRosterQuery, type RosterFileColumn, type MapRoster, type RosterMapping, type RosterMappingView, type StartRosterQuery,
} from './identity/roster';
export {
  timeZone, schoolRules, schoolSettings, changeSchool, term, holiday, academicYear, createAcademicYear, changeAcademicYear,
  cohortRow, createCohort, changeCohort, type SchoolRules, type SchoolSettings, type ChangeSchool, type AcademicYear, type CreateAcademicYear,
  type ChangeAcademicYear, type CohortRow, type CreateCohort, type ChangeCohort,
} from './identity/school';
export {
  password, pin, username, token, signIn, publicSchool, sessionSchool, membershipChoice,
  sessionView, chooseMembership, sessionRow, requestSignInLink, type SignIn, type PublicSchool, type SessionView, type ChooseMembership,
  type SessionRow, type RequestSignInLink,
} from './identity/session';
export {
  staffRow, changeStaffRole, setCaseload, caseloadView, changeDeparture, leaveStaff, type StaffRow, type ChangeStaffRole, type SetCaseload,
  type CaseloadView, type ChangeDeparture, type LeaveStaff,
} from './identity/staff';
export {
  consentState, studentRow, studentQuery, consent, enrolment, studentView, addStudent, changeStudent,
  moveStudent, moveStudents, movedStudent, leaveStudent, mergeStudent, recordConsent, withdrawConsent, pinSlip, pinSlips, type StudentRow,
  type StudentQuery, type Consent, type StudentView, type AddStudent, type ChangeStudent, type MoveStudent, type MoveStudents, type MovedStudent, type LeaveStudent, type MergeStudent,
  type RecordConsent, type WithdrawConsent, type PinSlip, type PinSlips,
} from './identity/student';
export {
  lateRule, joiners, ASSIGNED_AT_MOST, changeAssignment, assignmentEffect, grantExtension, extensionView, askToResubmit, resubmissionRequest, decideOnRequest, noticeKind, myNotice,
  workRefusal, type ChangeAssignment, type AssignmentEffect, type GrantExtension, type ExtensionView, type AskToResubmit, type ResubmissionRequest, type DecideOnRequest, type MyNotice,
  type WorkRefusal, enterPaper, type EnterPaper, openToPaper, type OpenToPaper, resubmission, assignExercise, assignmentRow, workState, assignmentView, answers, picked, workFile, WORK_FILE_BYTES, WORK_FILES, WORK_FILE_EXAMPLE, type WorkFile, pickedPerson, type PickedPerson, myAssignment, myAttempt, type MyAttempt, saveDraft,
  draftSaved, submitWork, type AssignExercise, type AssignmentRow, type WorkState, type AssignmentView, type MyAssignment, type SaveDraft,
  type SubmitWork,
} from './exercises/assignment';
export {
  evidenceKind, wordGuide, stepOption, exerciseStep, criterion, exerciseView, exerciseState, exerciseRow, exerciseQuery, exerciseDraft, exerciseVersionRow,
  writeExercise, changeExercise, publishExercise, discardExercise, type EvidenceKind, type ExerciseStep, type Criterion, type ExerciseView, type ExerciseRow, type ExerciseQuery, type ExerciseDraft,
  type ExerciseVersionRow, type WriteExercise, type ChangeExercise, type DiscardExercise, type PublishExercise,
} from './exercises/exercise';
export {
  reviewNeighbours, reviewPresence, PRESENCE_SECONDS, reviewComment, writeReviewComment, changeReviewComment, type ReviewNeighbours, type ReviewComment, type WriteReviewComment,
  type ReviewPresence, type ChangeReviewComment, interviewEvidence, reviewRow, reviewView, submissionView, reviewSubmission, REVIEW_UNDO_SECONDS, type InterviewEvidence, type ReviewRow,
  type ReviewView, type SubmissionView, type ReviewSubmission,
} from './exercises/review';
export {
  tie, addContact, changeContact, contactView, touchpointKind, recordTouchpoint, touchpointView, contactName,
  type Tie, type AddContact, type ChangeContact, type ContactView, type RecordTouchpoint, type TouchpointView,
} from './network/contact';
export {
  interviewState, planInterview, reflection, changeInterview, scheduleInterview, holdInterview, reflectInterview, thankInterview, paperInterview, type PaperInterview,
  endInterview, sendBackInterview, myInterview, interviewRow, interviewView, type SendBackInterview, type InterviewRow, type InterviewState, type PlanInterview, type ChangeInterview, type ScheduleInterview, type HoldInterview,
  type ReflectInterview, type ThankInterview, type EndInterview, type MyInterview, type InterviewView,
} from './network/interview';
export {
  saveMatchWish, matchWish, matchRunState, startMatchRun, unmatchedReason, removingRule, pairObstacle, unmatchedGroup, matchRunView, scorePartName, scorePart, nextBestCost, proposalRow,
  publishRun, publication, myMentor, myStudent, type SaveMatchWish, type MatchWish, type StartMatchRun, type UnmatchedReason, type RemovingRule, type PairObstacle, type NextBestCost,
  type MatchRunView, type ScorePart, type ProposalRow, type PublishRun, type Publication, type MyMentor, type MyStudent,
} from './mentoring/matching';
export {
  matchWeights, matchFairness, matchRuleSet, matchRules, saveMatchRules, exclusionKind, addMatchExclusion, matchExclusion, addedExclusion, type MatchWeights, type MatchRuleSet, type MatchRules, type SaveMatchRules,
  type AddMatchExclusion, type MatchExclusion, type AddedExclusion,
} from './mentoring/match-rules';
export {
  makeMatchChoice, matchChoice, matchChange, moveByHand, moveCost, matchComparison, runComparison, comparisonQuery, whatIf, rollBackRun, replay, matchAlternative, matchOpening,
  type MakeMatchChoice, type MatchChoice, type MatchChange, type MoveByHand, type MoveCost, type MatchComparison, type RunComparison, type ComparisonQuery, type WhatIf, type RollBackRun,
  type Replay, type MatchAlternative, type MatchOpening,
} from './mentoring/run-choices';
export {
  mentorAnswer, pairAnswer, type PairAnswer, declineReason, answerMentorship, askAnotherMentor, rematchRequest, decideRematch, mentorQuestion, mentorshipRow, endingReason, endMentorship, type MentorQuestion, type MentorAnswer, type DeclineReason, type AnswerMentorship,
  type AskAnotherMentor, type RematchRequest, type DecideRematch, type MentorshipRow, type EndingReason, type EndMentorship,
} from './mentoring/answer';
export { meetingMode, studyField, gender, type MeetingMode, type StudyField, type Gender } from './mentoring/profile';
export {
  applyAsMentor, confirmApplication, applicationState, applicationView, applicationQuery, recordClearance, decideApplication, mentorRow, myMentorProfile,
  changeMentorProfile, CLEARANCE_DAYS_AT_MOST, type ApplyAsMentor, type ConfirmApplication, type ApplicationView, type ApplicationQuery, type RecordClearance, type DecideApplication, type MentorRow, type MyMentorProfile,
  type ChangeMentorProfile,
} from './mentoring/mentor';
export {
  workNumbers, reportWeek, REPORT_WEEKS, caseloadReport, caseloadQuery, reportNumber, reportQuery, reportStudent, askForExport, askForTrail, exportList, exportView, EXPORT_HOURS, auditFilter, auditQuery, auditRow,
  type WorkNumbers, type ReportWeek, type CaseloadReport, type CaseloadQuery,
  type ReportNumber, type ReportQuery, type ReportStudent, type AskForExport, type AskedExport, type AskForTrail, type AskedTrail, type ExportList, type ExportView, type AuditFilter, type AuditQuery, type AuditRow,
} from './reporting/report';
export {
  studentStanding, timelineKind, timelineEntry, timelineQuery, type StudentStanding, type TimelineKind, type TimelineEntry, type TimelineQuery,
} from './reporting/student-desk';
export {
  studentNote, writeNote, changeNote, studentTag, tagStudents, savedView, saveView, changeView, savedViewQuery, type StudentNote, type WriteNote, type ChangeNote, type StudentTag,
  type TagStudents, type SavedView, type SaveView, type ChangeView, type SavedViewQuery,
} from './identity/student-notes';
export { todayItem, todayKind, todaySection, today, type TodayItem, type TodayKind, type TodaySection, type Today } from './reporting/today';
export {
  occupationCode, occupation, occupationGroup, occupationQuery, type OccupationGroup, type OccupationQuery, spokenLanguage, availability, type Occupation, type SpokenLanguage, type Availability,
} from './mentoring/occupation';

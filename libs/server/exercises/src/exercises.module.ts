import { Global, Module } from '@nestjs/common';
import { type EntityClass, registerTables } from '@tendril/platform';
import { AssignedCohorts } from './assignment/assigned-cohort.repository';
import { Assignment } from './assignment/assignment';
import { AssignmentController } from './assignment/assignment.controller';
import { Assignments } from './assignment/assignment.repository';
import { AssignmentProgress } from './assignment/assignment-progress.repository';
import { AssignedStudents } from './assignment/assigned-student.repository';
import { AssignmentRows } from './assignment/assignment-rows';
import { AssignmentsOfStaff } from './assignment/assignments-of-staff';
import { Extension } from './assignment/extension';
import { Extensions } from './assignment/extension.repository';
import { ExtensionsOfStaff } from './assignment/extensions-of-staff';
import { AddBuiltInExercises } from './exercise/add-built-in-exercises';
import { RenewBuiltInExercises } from './exercise/renew-built-in-exercises.job';
import { Exercise } from './exercise/exercise';
import { ExerciseController } from './exercise/exercise.controller';
import { Exercises } from './exercise/exercise.repository';
import { ExerciseVersion } from './exercise/exercise-version';
import { ExerciseVersions } from './exercise/exercise-version.repository';
import { Library } from './exercise/library';
import { exercisesTables } from './exercises.tables';
import { MyNoticeController } from './notice/my-notice.controller';
import { Notices } from './notice/notice.repository';
import { TellStudents } from './notice/tell-students';
import { Review } from './review/review';
import { ReviewController } from './review/review.controller';
import { Reviews } from './review/review.repository';
import { ReviewComment } from './review/review-comment';
import { ReviewCommentController } from './review/review-comment.controller';
import { ReviewComments } from './review/review-comment.repository';
import { ReviewPresence } from './review/review-presence.repository';
import { ReviewQueue } from './review/review-queue.repository';
import { Reviewing } from './review/reviewing';
import { Draft } from './submission/draft';
import { Drafts } from './submission/draft.repository';
import { EnterPaper } from './submission/enter-paper';
import { OpenToPaper } from './submission/open-to-paper';
import { ExercisesActivity } from './submission/exercises-activity';
import { MyAttempts } from './submission/my-attempts';
import { MyFiles } from './submission/my-files';
import { MyAssignmentController } from './submission/my-assignment.controller';
import { MyWork } from './submission/my-work';
import { OnStudentMerged } from './submission/on-student-merged';
import { OwnEvidence } from './submission/own-evidence';
import { ResubmissionRequest } from './submission/resubmission-request';
import { ResubmissionRequestController } from './submission/resubmission-request.controller';
import { ResubmissionRequests } from './submission/resubmission-request.repository';
import { Resubmitting } from './submission/resubmitting';
import { Standings } from './submission/standings';
import { StudentWork } from './submission/student-work.repository';
import { Submission } from './submission/submission';
import { Submissions } from './submission/submission.repository';
import { SubmitWork } from './submission/submit-work';
import { WorkFile } from './submission/work-file';
import { WorkFileController } from './submission/work-file.controller';
import { WorkFiles } from './submission/work-file.repository';
import { NothingBegun } from './today/nothing-begun';
import { RequestsWaiting } from './today/requests-waiting';
import { ReviewsWaiting } from './today/reviews-waiting';
import { WorkToday } from './today/today.repository';

export const exercisesEntities: readonly EntityClass[] = [Exercise, ExerciseVersion, Assignment, Extension, Draft, Submission, WorkFile, ResubmissionRequest, Review, ReviewComment];

/** Exercises, assignments, work and reviews. The app provides `InterviewEvidencePort`. Global, so that the schedule finds its job. */
@Global()
@Module({
  controllers: [ExerciseController, AssignmentController, MyAssignmentController, WorkFileController, ResubmissionRequestController, MyNoticeController, ReviewController, ReviewCommentController],
  providers: [
    Exercises, ExerciseVersions, Library, AddBuiltInExercises, RenewBuiltInExercises, Assignments, AssignedCohorts, AssignedStudents, AssignmentProgress, AssignmentRows, AssignmentsOfStaff, Extensions, ExtensionsOfStaff,
    Drafts, Submissions, StudentWork, WorkFiles, OwnEvidence, MyWork, MyAttempts, MyFiles, Standings, ResubmissionRequests, Resubmitting, EnterPaper, OpenToPaper, Notices, TellStudents, SubmitWork, OnStudentMerged, ExercisesActivity, Reviews, ReviewComments, ReviewPresence, ReviewQueue, Reviewing, WorkToday, ReviewsWaiting, NothingBegun, RequestsWaiting,
  ],
  exports: [AddBuiltInExercises, RenewBuiltInExercises, Library, ExtensionsOfStaff, Resubmitting, EnterPaper, MyFiles, AssignmentsOfStaff, MyWork, SubmitWork, Reviewing, Exercises, ExercisesActivity],
})
export class ExercisesModule {
  constructor() {
    registerTables(exercisesTables);
  }
}

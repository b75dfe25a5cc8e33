import { Module } from '@nestjs/common';
import { type EntityClass, registerTables } from '@tendril/platform';
import { AssignedCohorts } from './assignment/assigned-cohort.repository';
import { Assignment } from './assignment/assignment';
import { AssignmentController } from './assignment/assignment.controller';
import { Assignments } from './assignment/assignment.repository';
import { AssignmentProgress } from './assignment/assignment-progress.repository';
import { AssignmentsOfStaff } from './assignment/assignments-of-staff';
import { AddBuiltInExercises } from './exercise/add-built-in-exercises';
import { Exercise } from './exercise/exercise';
import { ExerciseController } from './exercise/exercise.controller';
import { Exercises } from './exercise/exercise.repository';
import { ExerciseVersion } from './exercise/exercise-version';
import { ExerciseVersions } from './exercise/exercise-version.repository';
import { Library } from './exercise/library';
import { exercisesTables } from './exercises.tables';
import { Review } from './review/review';
import { ReviewController } from './review/review.controller';
import { Reviews } from './review/review.repository';
import { Reviewing } from './review/reviewing';
import { Draft } from './submission/draft';
import { Drafts } from './submission/draft.repository';
import { ExercisesActivity } from './submission/exercises-activity';
import { MyFiles } from './submission/my-files';
import { MyAssignmentController } from './submission/my-assignment.controller';
import { MyWork } from './submission/my-work';
import { OnStudentMerged } from './submission/on-student-merged';
import { OwnEvidence } from './submission/own-evidence';
import { StudentWork } from './submission/student-work.repository';
import { Submission } from './submission/submission';
import { Submissions } from './submission/submission.repository';
import { SubmitWork } from './submission/submit-work';
import { WorkFile } from './submission/work-file';
import { WorkFileController } from './submission/work-file.controller';
import { WorkFiles } from './submission/work-file.repository';

export const exercisesEntities: readonly EntityClass[] = [Exercise, ExerciseVersion, Assignment, Draft, Submission, WorkFile, Review];

/** Exercises, assignments, work and reviews. The app provides `InterviewEvidencePort`. */
@Module({
  controllers: [ExerciseController, AssignmentController, MyAssignmentController, WorkFileController, ReviewController],
  providers: [
    Exercises, ExerciseVersions, Library, AddBuiltInExercises, Assignments, AssignedCohorts, AssignmentProgress, AssignmentsOfStaff,
    Drafts, Submissions, StudentWork, WorkFiles, OwnEvidence, MyWork, MyFiles, SubmitWork, OnStudentMerged, ExercisesActivity, Reviews, Reviewing,
  ],
  exports: [AddBuiltInExercises, Library, MyFiles, AssignmentsOfStaff, MyWork, SubmitWork, Reviewing, Exercises, ExercisesActivity],
})
export class ExercisesModule {
  constructor() {
    registerTables(exercisesTables);
  }
}

import { Module } from '@nestjs/common';
import { Config, registerTables } from '@tendril/platform';
import { ApplyAsMentor } from './application/apply-as-mentor';
import { ConfirmApplication } from './application/confirm-application';
import { DecideApplication } from './application/decide-application';
import { MentorApplicationController } from './application/mentor-application.controller';
import { MentorApplications } from './application/mentor-application.repository';
import { ExcludePair } from './exclusion/exclude-pair';
import { MatchExclusionController } from './exclusion/match-exclusion.controller';
import { MatchExclusions } from './exclusion/match-exclusion.repository';
import { BuildPairs } from './matching/build-pairs';
import { ChoosePair } from './matching/choose-pair';
import { EligiblePairs } from './matching/eligible-pairs.repository';
import { EndMatchRun } from './matching/end-match-run';
import { ExportRun } from './matching/export-run';
import { FreezeInputs } from './matching/freeze-inputs';
import { LookBeforePublishing } from './matching/look-before-publishing';
import { MatchChoices } from './matching/match-choice.repository';
import { MatchProposals } from './matching/match-proposal.repository';
import { MatchRunGuard } from './matching/match-run.guard';
import { MatchRunController } from './matching/match-run.controller';
import { MatchRuns } from './matching/match-run.repository';
import { MatchRunViews } from './matching/match-run-views';
import { UnmatchedStudents } from './matching/match-unmatched.repository';
import { MoveByHand } from './matching/move-by-hand';
import { PairObstacles } from './matching/pair-obstacles';
import { ProveRun } from './matching/prove-run';
import { PublishMatchRun } from './matching/publish-match-run';
import { RollBackRun } from './matching/roll-back-run';
import { RunChoicesController } from './matching/run-choices.controller';
import { SolveMatchRun } from './matching/solve-match-run.job';
import { Solver } from './matching/solver';
import { TryRun } from './matching/try-run';
import { StartMatchRun } from './matching/start-match-run';
import { ThreadSolver } from './matching/thread-solver';
import { ChangeMentorProfile } from './mentor/change-mentor-profile';
import { Clearances } from './mentor/clearance.repository';
import { MentorController } from './mentor/mentor.controller';
import { Mentors } from './mentor/mentor.repository';
import { MyMentorProfileController } from './mentor/my-mentor-profile.controller';
import { RecordClearance } from './mentor/record-clearance';
import { mentoringTables } from './mentoring.tables';
import { AnswerMentorship } from './mentorship/answer-mentorship';
import { AnswerTime } from './mentorship/answer-time';
import { CloseMentorships } from './mentorship/close-mentorships';
import { EndMentorship } from './mentorship/end-mentorship';
import { MentorshipController } from './mentorship/mentorship.controller';
import { MentorshipsOfMentor } from './mentorship/mentorships-of-mentor';
import { Mentorships } from './mentorship/mentorship.repository';
import { MyMentorsController } from './mentorship/my-mentors.controller';
import { MyStudentsController } from './mentorship/my-students.controller';
import { OfferFreedPlace } from './mentorship/offer-freed-place';
import { OfferMentorships } from './mentorship/offer-mentorships';
import { OfferNextBest } from './mentorship/offer-next-best';
import { OnAnswerDue } from './mentorship/on-answer-due';
import { OnClearanceEnded } from './mentorship/on-clearance-ended';
import { OnConsent } from './mentorship/on-consent';
import { OnStudentLeft } from './mentorship/on-student-left';
import { OnStudentMerged } from './mentorship/on-student-merged';
import { OpenPairs } from './mentorship/open-pairs';
import { SettleMentorships } from './mentorship/settle-mentorships';
import { OccupationController } from './occupation/occupation.controller';
import { OccupationSearch } from './occupation/occupation-search';
import { readSearchWords } from './occupation/words-file';
import { MentorQuestionController } from './question/mentor-question.controller';
import { MentorQuestions } from './question/mentor-question.repository';
import { AskAnotherMentor } from './rematch/ask-another-mentor';
import { RematchRequestController } from './rematch/rematch-request.controller';
import { RematchRequests } from './rematch/rematch-request.repository';
import { MatchRulesController } from './rules/match-rules.controller';
import { MatchRulesHistory } from './rules/match-rules.repository';
import { AnotherAsked } from './today/another-asked';
import { ApplicationsWaiting, ClearancesToRenew, RunsToPublish } from './today/mentoring-sources';
import { MentoringToday } from './today/mentoring-today.repository';
import { MentorsWhoAsk } from './today/mentors-who-ask';
import { MatchWishController } from './wish/match-wish.controller';
import { MatchWishes } from './wish/match-wish.repository';
import { SaveMatchWish } from './wish/save-match-wish';
import { WishViews } from './wish/wish-view';

const repositories = [Mentors, Clearances, MentorApplications, MatchWishes, MatchRuns, MatchProposals, UnmatchedStudents, Mentorships, MatchRulesHistory, MatchExclusions, EligiblePairs, RematchRequests, MatchChoices, MentorQuestions];
const useCases = [
  ApplyAsMentor, ConfirmApplication, DecideApplication, RecordClearance, ChangeMentorProfile, SaveMatchWish, WishViews, AnswerMentorship, AnswerTime, OfferMentorships, OfferFreedPlace, AskAnotherMentor,
  FreezeInputs, BuildPairs, ProveRun, PairObstacles, ChoosePair, MoveByHand, RollBackRun, TryRun, ExportRun, StartMatchRun, EndMatchRun, PublishMatchRun, LookBeforePublishing, MatchRunViews, SettleMentorships, CloseMentorships, EndMentorship, ExcludePair, MentorshipsOfMentor, OpenPairs, MatchRunGuard,
];
const handlers = [SolveMatchRun, OnConsent, OnClearanceEnded, OnStudentLeft, OnStudentMerged, OnAnswerDue, OfferNextBest];

/** Mentors, wishes, match runs and the published pairs. */
@Module({
  controllers: [
    OccupationController, MentorApplicationController, MentorController, MyMentorProfileController, MatchWishController, MatchRunController, MyMentorsController, MyStudentsController,
    MatchRulesController, MatchExclusionController, RematchRequestController, MentorQuestionController, RunChoicesController, MentorshipController],
  providers: [...repositories, ...useCases, ...handlers, MentoringToday, AnotherAsked, MentorsWhoAsk, ApplicationsWaiting, RunsToPublish, ClearancesToRenew, { provide: Solver, useFactory: () => new ThreadSolver() },
    { provide: OccupationSearch, inject: [Config], useFactory: ({ filesDir }: Config) => new OccupationSearch(readSearchWords(filesDir)) }],
  exports: [...useCases, SolveMatchRun, Mentorships],
})
export class MentoringModule {
  constructor() {
    registerTables(mentoringTables);
  }
}

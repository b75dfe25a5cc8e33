export { ApiError } from './api-error';
export { Api, address, type Query } from './api';
export { apiResource, type ApiResource } from './api-resource';
export { apiPages, type ApiPages } from './api-pages';
export { submitTo, formErrors, type ApiFieldError } from './form-errors';
export { orSeen } from './or-seen';
export { untilMade } from './until-made';
export { followProgress } from './follow-progress';
export { flatForm, plainForm, type FlatForm, type PlainForm, type Wrong } from './plain-form';
export { sendFile, type Sending } from './send-file';
export { DeskClient } from './desk';
export { ExercisesClient } from './exercises';
export { MyWorkClient } from './my-work';
export { ReviewsClient } from './reviews';
export { IdentityClient } from './identity';
export { MatchRulesClient } from './match-rules';
export { MatchRunsClient } from './match-runs';
export { MentoringClient } from './mentoring';
export { MyMatchClient } from './my-match';
export { NetworkClient } from './network';
export { injectOccupationsCalled } from './occupations-called';
export { ReportingClient } from './reporting';
export { studentChoices, type StudentChoices } from './student-choices';
export {
  SPOKEN, TIMES, MEETINGS, STUDIES, GENDERS, NO_WISHES, wishesOf, bodyOf, movedUp, someOf, namedOnce, fewStudies, type Wishes,
} from './wishes';
export { type List } from './list';
export { onOneLine } from './on-one-line';

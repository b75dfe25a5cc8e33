export { ApiError } from './api-error';
export { Api, apiResource, address, type Query } from './api';
export { submitTo, formErrors, type ApiFieldError } from './form-errors';
export { followProgress } from './follow-progress';
export { ExercisesClient } from './exercises';
export { IdentityClient } from './identity';
export { MentoringClient } from './mentoring';
export { NetworkClient } from './network';
export { type List } from './list';

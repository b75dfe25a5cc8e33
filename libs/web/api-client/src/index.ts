export { ApiError } from './api-error';
export { Api, apiResource, address, type Query } from './api';
export { submitTo, formErrors, type ApiFieldError } from './form-errors';
export { followProgress } from './follow-progress';

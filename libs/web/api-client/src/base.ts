/** The way to the API without the clients of the domains: for the session and the first pages. */
export { ApiError } from './api-error';
export { Api, address, type Query } from './api';

/** The browser's database of unsent work; signing out deletes it whole. */
export const DRAFTS_DATABASE = 'tendril-drafts';

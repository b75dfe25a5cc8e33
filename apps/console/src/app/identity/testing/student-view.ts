import type { StudentView } from '@tendril/contracts';

/** A student's record as the API would give it, for tests. */
export const viewOf = (changes: Partial<StudentView> = {}): StudentView => ({
  id: 'k1', givenName: 'Aline', familyName: 'Uwase', preferredName: null, birthDate: '2010-02-03', age: 16, externalId: 'S-1', username: 'aline.uwase',
  cohort: { id: 'c1', name: 'S5 PCM' }, enrolments: [{ cohortId: 'c1', cohort: 'S5 PCM', from: '2026-08-31', until: null }], left: false,
  consent: 'given', consents: [], hasPin: true, locked: false, mergedInto: null, version: 3, ...changes,
});

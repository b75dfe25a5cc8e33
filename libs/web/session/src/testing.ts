import type { Role, SessionView } from '@tendril/contracts';

/** A session as the API would describe it, for tests. */
export const sessionOf = (role: Role, changes: Partial<NonNullable<SessionView['member']>> = {}): SessionView => ({
  member: {
    membershipId: '0199aaaa-0000-7000-8000-000000000001', role, givenName: 'Aline', familyName: 'Uwase', preferredName: null,
    school: { slug: 'gs-urugano', name: 'GS Urugano', timeZone: 'Africa/Kigali', languages: ['rw', 'en'], defaultLanguage: 'rw' }, ...changes,
  },
  memberships: [{ membershipId: '0199aaaa-0000-7000-8000-000000000001', role, schoolName: 'GS Urugano', schoolSlug: 'gs-urugano' }],
});

import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { Role, SessionView } from '@tendril/contracts';
import { SessionStore } from './session-store';

/** A session as the API would describe it, for tests. */
export const sessionOf = (role: Role, changes: Partial<NonNullable<SessionView['member']>> = {}): SessionView => ({
  member: {
    membershipId: '0199aaaa-0000-7000-8000-000000000001', role, givenName: 'Aline', familyName: 'Uwase', preferredName: null,
    school: { slug: 'gs-urugano', name: 'GS Urugano', timeZone: 'Africa/Kigali', languages: ['rw', 'en'], defaultLanguage: 'rw' }, ...changes,
  },
  memberships: [{ membershipId: '0199aaaa-0000-7000-8000-000000000001', role, schoolName: 'GS Urugano', schoolSlug: 'gs-urugano' }],
});

/** Who looks at a page that was drawn for a test. */
export async function signInAs({ http, fixture }: { readonly http: HttpTestingController; readonly fixture: { whenStable(): Promise<unknown> } }, role: Role): Promise<void> {
  const known = TestBed.inject(SessionStore).known();
  http.expectOne('/api/session').flush(sessionOf(role));
  await known;
  await fixture.whenStable();
}

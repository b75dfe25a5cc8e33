import { randomUUIDv7 } from 'node:crypto';
import { Students } from '../student/student.repository';
import type { IdentityFixture } from './identity-fixture';

/** Students without a cohort, Aline Uwase all of them. Inside inSchool. */
export async function addTestStudents(fixture: IdentityFixture, count: number, values: { birthDate?: string | null; pinHash?: string } = {}): Promise<string[]> {
  const accountIds = await fixture.accounts.addNameless(count);
  const people = await fixture.memberships.join(accountIds.map(accountId => ({ accountId, role: 'student', givenName: 'Aline', familyName: 'Uwase', joinedAt: fixture.clock.now() })));
  await new Students().addAll(people.map(({ id }) => ({
    id, birthDate: null, externalId: null, username: `aline.${randomUUIDv7().slice(-10)}`, pinHash: null, lockedAt: null, lastSeenOn: null, mergedInto: null, mergedAt: null, ...values,
  })));
  return people.map(({ id }) => id);
}

import { randomUUIDv7 } from 'node:crypto';
import type { Role } from '@tendril/contracts';
import { Audit, Config, MovableClock, Outbox, platformEntities, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { Accounts } from '../account/account.repository';
import { SchoolBySlug } from '../account/school-by-slug';
import { identityEntities } from '../identity.entities';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { Memberships } from '../membership/membership.repository';
import { CreateSchool } from '../school/create-school';
import { Schools } from '../school/school.repository';

export const SECRET_KEY = 'a secret key for tests, long enough';

/** A real database with the parts that every test of identity stands on. */
export class IdentityFixture {
  readonly clock = new MovableClock();
  readonly tenancy: Tenancy;
  readonly accounts = new Accounts(this.clock);
  readonly memberships = new Memberships(this.clock);
  readonly outbox = new Outbox(this.clock);
  readonly audit = new Audit(this.clock);
  readonly config = Config.read({ DATABASE_URL: 'postgres://x', REDIS_URL: 'redis://x', SECRET_KEY });
  readonly slugs: SchoolBySlug;
  readonly schools: Schools;
  readonly tokens: OneTimeTokens;

  private constructor(readonly test: TestDatabase) {
    this.tenancy = new Tenancy(test.database);
    this.slugs = new SchoolBySlug(this.tenancy);
    this.schools = new Schools(this.slugs, this.clock);
    this.tokens = new OneTimeTokens(this.config, this.clock, this.outbox);
  }

  static async open(pool = 6): Promise<IdentityFixture> {
    return new IdentityFixture(await createTestDatabase([...identityEntities, ...platformEntities], pool));
  }

  /** A school in Kigali and the key of its first admin's invitation. */
  async school(slug = `school-${randomUUIDv7().slice(-8)}`): Promise<{ schoolId: string; adminId: string; slug: string; token: string; adminEmail: string }> {
    const create = new CreateSchool(this.tenancy, this.accounts, this.memberships, this.tokens, this.outbox, this.audit, this.clock, this.config);
    const adminEmail = `admin@${slug}.example`;
    const { schoolId, adminId, invitation } = await create.run({
      name: slug, slug, timeZone: 'Africa/Kigali', languages: ['en', 'fr', 'rw'], admin: { email: adminEmail, givenName: 'Solange', familyName: 'Uwera' },
    });
    return { schoolId, adminId, slug, adminEmail, token: invitation.split('/').at(-1) ?? '' };
  }

  /** Runs work as a member of the school, or as the school itself. */
  async in<T>(schoolId: string, work: () => Promise<T>, actor: { membershipId: string; role: Role } | null = null): Promise<T> {
    return this.tenancy.inSchool({ schoolId, actor }, work);
  }

  async close(): Promise<void> {
    await this.test.close();
  }
}

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Language, type SchoolRules } from '@tendril/contracts';
import { Audit, Clock, Config, currentManager, type Database, Outbox, refused, Tenancy } from '@tendril/platform';
import { Accounts, normalEmail } from '../account/account.repository';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { INVITATION_HOURS } from '../invitation/invitation';
import { Memberships } from '../membership/membership.repository';
import { DEFAULT_RULES, School } from './school';

export interface NewSchool {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly defaultLanguage?: Language;
  readonly rules?: Partial<SchoolRules>;
  readonly admin: { readonly email: string; readonly givenName: string; readonly familyName: string };
}

export interface CreatedSchool {
  readonly schoolId: string;
  readonly adminId: string;
  /** Where the first admin sets a password; also sent by mail. */
  readonly invitation: string;
}

/** The operator's act: a school, its first admin, and `school.created { schoolId }` for what every school has. Call it outside of every transaction. */
@Injectable()
export class CreateSchool {
  constructor(
    private readonly tenancy: Tenancy, private readonly accounts: Accounts, private readonly memberships: Memberships, private readonly tokens: OneTimeTokens,
    private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock, private readonly config: Config,
  ) {}

  /** For a program without Nest. */
  static over(database: Database, config: Config, clock = new Clock()): CreateSchool {
    const outbox = new Outbox(clock);
    return new CreateSchool(
      new Tenancy(database), new Accounts(clock), new Memberships(clock), new OneTimeTokens(config, clock, outbox), outbox, new Audit(clock), clock, config);
  }

  /** @throws ProblemError 422 `slug_taken` */
  async run(school: NewSchool): Promise<CreatedSchool> {
    const schoolId = randomUUIDv7();
    return this.tenancy.inSchool({ schoolId, actor: null }, async () => {
      await this.insert(schoolId, school);
      const { email, givenName, familyName } = school.admin;
      const account = await this.accounts.ofEmail(email);
      const [admin] = await this.memberships.join([{ accountId: account.id, role: 'admin', email: normalEmail(email), givenName, familyName }]);
      if (!admin) throw new Error('the first admin was not added');
      const token = await this.tokens.issue('invitation', admin.id, normalEmail(email), INVITATION_HOURS);
      await this.outbox.emit('school.created', { schoolId });
      await this.audit.record('school.created', schoolId);
      return { schoolId, adminId: admin.id, invitation: `${this.config.publicUrl}/console/invitation/${school.slug}/${token}` };
    });
  }

  private async insert(id: string, { slug, name, timeZone, languages, defaultLanguage, rules }: NewSchool): Promise<void> {
    const [first] = languages;
    if (!first) throw new Error('a school has at least one language');
    const result = await currentManager().createQueryBuilder().insert().into(School).values({
      id, slug, name, timeZone, languages: [...languages], defaultLanguage: defaultLanguage ?? first,
      rules: { ...DEFAULT_RULES, ...rules }, version: 1, createdAt: this.clock.now(),
    }).orIgnore().returning('id').execute();
    if ((result.raw as unknown[]).length === 0) throw refused('slug_taken', { slug });
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, Tenancy } from '@tendril/platform';
import { Accounts, normalEmail } from '../account/account.repository';
import { SchoolBySlug } from '../account/school-by-slug';
import { SIGN_IN_LINK_MINUTES } from '../invitation/invitation';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { SignInLimits } from './sign-in-limits';

/** The answer waits this long whether or not there is anybody to write to. */
const LEAST_MILLISECONDS = 250;

/** Sends a mentor a link to sign in by. Who asks learns nothing of whether the address is known. */
@Injectable()
export class RequestSignInLink {
  constructor(
    private readonly tenancy: Tenancy, private readonly slugs: SchoolBySlug, private readonly schools: Schools, private readonly accounts: Accounts,
    private readonly memberships: Memberships, private readonly tokens: OneTimeTokens, private readonly limits: SignInLimits, private readonly audit: Audit,
  ) {}

  async run(slug: string, email: string, address: string): Promise<void> {
    await Promise.all([this.send(slug, normalEmail(email), address), new Promise(resolve => setTimeout(resolve, LEAST_MILLISECONDS))]);
  }

  private async send(slug: string, email: string, address: string): Promise<void> {
    if (!(await this.limits.allowsLink(`${slug}/${email}`, address))) return;
    const school = await this.slugs.find(slug);
    if (!school) return;
    await this.tenancy.inSchool({ schoolId: school.id, actor: null }, async () => {
      const account = await this.accounts.byEmail(email);
      const mentor = account && !account.disabledAt ? await this.memberships.ofAccount(account.id, ['mentor']) : null;
      if (!mentor?.joinedAt || mentor.hasLeft(await this.schools.today())) return;
      await this.tokens.issue('sign-in', mentor.id, email, SIGN_IN_LINK_MINUTES / 60);
      await this.audit.record('sign-in-link.requested', mentor.id);
    });
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, Tenancy } from '@tendril/platform';
import { Accounts, normalEmail } from '../account/account.repository';
import { NEW_PASSWORD_MINUTES } from '../invitation/invitation';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { OpenSessions, type Choice } from './session.repository';
import { SignInLimits } from './sign-in-limits';

/** The answer waits this long whether or not there is anybody to write to. */
const LEAST_MILLISECONDS = 250;

/** Sends staff who forgot their password a link that sets another. Who asks learns nothing of whether the address is known. */
@Injectable()
export class RequestNewPassword {
  constructor(
    private readonly tenancy: Tenancy, private readonly accounts: Accounts, private readonly sessions: OpenSessions, private readonly tokens: OneTimeTokens,
    private readonly limits: SignInLimits, private readonly audit: Audit,
  ) {}

  async run(email: string, address: string): Promise<void> {
    await Promise.all([this.send(normalEmail(email), address), new Promise(resolve => setTimeout(resolve, LEAST_MILLISECONDS))]);
  }

  private async send(email: string, address: string): Promise<void> {
    if (!(await this.limits.allowsLink(`new-password/${email}`, address))) return;
    const place = await this.workplace(email);
    if (!place) return;
    await this.tenancy.inSchool({ schoolId: place.schoolId, actor: null }, async () => {
      await this.tokens.issue('new-password', place.membershipId, email, NEW_PASSWORD_MINUTES / 60);
      await this.audit.record('new-password.requested', place.membershipId);
    });
  }

  /** A school where this address works and signs in by password; the link carries its name. */
  private async workplace(email: string): Promise<Choice | null> {
    return this.tenancy.asInstallation('a password belongs to an account, not to a school', async () => {
      const account = await this.accounts.byEmail(email);
      if (!account || account.disabledAt || !(await this.accounts.passwordHash(account.id))) return null;
      return (await this.sessions.choices(account.id, 'password')).find(choice => choice.role !== 'mentor') ?? null;
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { SetNewPassword as Choice } from '@tendril/contracts';
import { afterCommit, Audit, Progress, refused, Tenancy } from '@tendril/platform';
import { Accounts } from '../account/account.repository';
import { SchoolBySlug } from '../account/school-by-slug';
import { SecretHashes } from '../account/secret-hashes';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { OpenSessions } from './session.repository';
import { SignInAttempts } from './sign-in-attempt.repository';

/** Unknown, spent, void, expired: one answer. */
const notValid = () => refused('link_used_or_expired');

/** Spends the mailed key: the account has another password, every session of it ends, and its failed tries are forgotten. */
@Injectable()
export class SetNewPassword {
  constructor(
    private readonly tenancy: Tenancy, private readonly slugs: SchoolBySlug, private readonly schools: Schools, private readonly tokens: OneTimeTokens,
    private readonly memberships: Memberships, private readonly accounts: Accounts, private readonly hashes: SecretHashes, private readonly sessions: OpenSessions,
    private readonly attempts: SignInAttempts, private readonly progress: Progress, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 422 `link_used_or_expired` */
  async run({ school: slug, token, password }: Choice): Promise<void> {
    const school = await this.slugs.find(slug);
    if (!school) throw notValid();
    const inSchool = <T>(work: () => Promise<T>) => this.tenancy.inSchool({ schoolId: school.id, actor: null }, work);
    if (!(await inSchool(() => this.tokens.peek('new-password', token)))) throw notValid();
    const secretHash = await this.hashes.make(password);
    await inSchool(() => this.spend(token, secretHash));
  }

  private async spend(token: string, secretHash: string): Promise<void> {
    const subject = await this.tokens.spend('new-password', token);
    const member = subject && await this.memberships.find(subject.subjectId);
    const account = member && await this.accounts.find(member.accountId);
    if (!account || account.disabledAt || member.hasLeft(await this.schools.today())) throw notValid();
    await this.accounts.changePassword(account.id, secretHash);
    const ended = await this.sessions.endOfAccount(account.id);
    await this.attempts.forgive('password', [subject.email]);
    await this.audit.record('password.changed', member.id);
    afterCommit(() => ended.forEach(id => this.progress.endStreamsOf(id)));
  }
}

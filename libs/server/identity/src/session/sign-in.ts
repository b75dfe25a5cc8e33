import { Injectable } from '@nestjs/common';
import { Audit, Clock, ProblemError, Tenancy } from '@tendril/platform';
import { Accounts, normalEmail } from '../account/account.repository';
import { SchoolBySlug } from '../account/school-by-slug';
import { SecretHashes } from '../account/secret-hashes';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { Students } from '../student/student.repository';
import type { SignInMethod } from './open-session';
import { OpenSessions, type Choice } from './session.repository';
import { pinSubject } from './sign-in-attempt.repository';
import { signInLocked, SignInLimits } from './sign-in-limits';

/** Somebody who proved to be the owner of an account. */
export interface SignedIn {
  readonly accountId: string;
  readonly method: SignInMethod;
  /** Null where there are several to choose from. */
  readonly choice: Choice | null;
}

/** Unknown school, unknown name, wrong secret, disabled, left: one answer. */
export const wrongCredentials = () => new ProblemError(401, 'wrong_credentials');

/** The three ways to prove who one is. Each counts the try first, and takes as long for a stranger as for a member. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tenancy: Tenancy, private readonly accounts: Accounts, private readonly slugs: SchoolBySlug, private readonly students: Students,
    private readonly tokens: OneTimeTokens, private readonly sessions: OpenSessions, private readonly limits: SignInLimits, private readonly hashes: SecretHashes,
    private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  async byPassword(email: string, password: string, address: string): Promise<SignedIn> {
    const attempt = await this.limits.begin('password', normalEmail(email), address);
    const { account, hash, choices } = await this.tenancy.asInstallation('nobody is signed in yet', async () => {
      const found = await this.accounts.byEmail(email);
      const id = found?.id ?? '00000000-0000-0000-0000-000000000000';
      return { account: found, hash: await this.accounts.passwordHash(id), choices: await this.sessions.choices(id, 'password') };
    });
    const right = await this.hashes.matches(password, hash);
    const [first, second] = choices;
    if (!right || !account || account.disabledAt || !first) return this.refuse(attempt);
    await this.limits.end(attempt, true);
    return { accountId: account.id, method: 'password', choice: second ? null : first };
  }

  async byPin(slug: string, name: string, pin: string, address: string): Promise<SignedIn> {
    const username = name.trim().toLowerCase();
    const attempt = await this.limits.begin('pin', pinSubject(slug, username), address);
    const school = await this.slugs.find(slug);
    const student = school ? await this.tenancy.inSchool({ schoolId: school.id, actor: null }, () => this.students.toSignIn(username)) : null;
    if (student?.lockedAt) throw signInLocked();
    const right = await this.hashes.matches(pin, student?.pinHash ?? null);
    const choice = right && student ? await this.only(student.accountId, 'pin', student.id) : null;
    if (!school || !student || !choice) {
      await this.limits.end(attempt, false);
      if (school && student && await this.limits.isExhausted(pinSubject(slug, username), address)) await this.lock(school.id, student.id);
      throw wrongCredentials();
    }
    await this.limits.end(attempt, true);
    await this.tenancy.inSchool({ schoolId: school.id, actor: null }, () => this.students.seen(student.id, this.clock.today(school.timeZone)));
    return { accountId: student.accountId, method: 'pin', choice };
  }

  async byLink(slug: string, token: string, address: string): Promise<SignedIn> {
    const attempt = await this.limits.begin('link', token, address);
    const school = await this.slugs.find(slug);
    const spent = school ? await this.tenancy.inSchool({ schoolId: school.id, actor: null }, async () => {
      const subject = await this.tokens.spend('sign-in', token);
      if (subject) await this.tokens.void('sign-in', subject.subjectId);
      return subject;
    }) : null;
    const account = spent && await this.tenancy.asInstallation('nobody is signed in yet', () => this.accounts.byEmail(spent.email));
    const choice = spent && account && !account.disabledAt ? await this.only(account.id, 'link', spent.subjectId) : null;
    if (!account || !choice) return this.refuse(attempt);
    await this.limits.end(attempt, true);
    return { accountId: account.id, method: 'link', choice };
  }

  private async only(accountId: string, method: SignInMethod, membershipId: string): Promise<Choice | null> {
    const choices = await this.tenancy.asInstallation('nobody is signed in yet', () => this.sessions.choices(accountId, method));
    return choices.find(one => one.membershipId === membershipId) ?? null;
  }

  private async lock(schoolId: string, studentId: string): Promise<void> {
    await this.tenancy.inSchool({ schoolId, actor: null }, async () => {
      await this.students.setLocked([studentId], this.clock.now());
      await this.audit.record('student.locked', studentId);
    });
  }

  private async refuse(attempt: string): Promise<never> {
    await this.limits.end(attempt, false);
    throw wrongCredentials();
  }
}

import { Injectable } from '@nestjs/common';
import type { AcceptInvitation as Acceptance, InvitationView, LookUpInvitation, StaffRole } from '@tendril/contracts';
import { Audit, Clock, refused, Tenancy } from '@tendril/platform';
import { Accounts } from '../account/account.repository';
import { SchoolBySlug } from '../account/school-by-slug';
import { SecretHashes } from '../account/secret-hashes';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import type { School } from '../school/school';
import { wrongCredentials, type SignedIn } from '../session/sign-in';
import { SignInLimits } from '../session/sign-in-limits';
import { OneTimeTokens } from './one-time-token.repository';

interface OpenInvitation {
  readonly school: School;
  readonly member: Membership;
  readonly email: string;
  readonly passwordHash: string | null;
}

/** Unknown, spent, void, expired: one answer. */
const notValid = () => refused('invitation_not_valid');

/** What an invited person does with the link: look, then accept with a password. Opens its own doors. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly tenancy: Tenancy, private readonly slugs: SchoolBySlug, private readonly tokens: OneTimeTokens, private readonly accounts: Accounts,
    private readonly memberships: Memberships, private readonly limits: SignInLimits, private readonly hashes: SecretHashes, private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Shows the invitation; the key stays good, since link scanners look as well. @throws ProblemError 422 `invitation_not_valid` */
  async lookUp(key: LookUpInvitation): Promise<InvitationView> {
    const { school, member, email, passwordHash } = await this.open(key);
    return { email, schoolName: school.name, role: member.role as StaffRole, givenName: member.givenName, hasPassword: passwordHash !== null };
  }

  /**
   * Spends the key, sets the account's first password or checks the one it has, and joins the school.
   *
   * @throws ProblemError 422 `invitation_not_valid`, 401 `wrong_credentials`, 429
   */
  async accept({ password, ...key }: Acceptance, address: string): Promise<SignedIn> {
    const { school, member, email, passwordHash } = await this.open(key);
    if (passwordHash) await this.check(password, passwordHash, email, address);
    const first = passwordHash ? null : await this.hashes.make(password);
    await this.tenancy.inSchool({ schoolId: school.id, actor: { membershipId: member.id, role: member.role } }, async () => {
      if (!(await this.tokens.spend('invitation', key.token))) throw notValid();
      if (first && !(await this.accounts.setFirstPassword(member.accountId, first))) throw notValid();
      const joining = await this.memberships.lock(member.id, ['admin', 'counsellor']);
      await this.memberships.change(Object.assign(joining, { joinedAt: this.clock.now() }));
      await this.audit.record('invitation.accepted', member.id, { role: joining.role });
    });
    const choice = { schoolId: school.id, membershipId: member.id, role: member.role, schoolName: school.name, schoolSlug: school.slug };
    return { accountId: member.accountId, method: 'password', choice };
  }

  private async open({ school: slug, token }: LookUpInvitation): Promise<OpenInvitation> {
    const school = await this.slugs.find(slug);
    if (!school) throw notValid();
    return this.tenancy.inSchool({ schoolId: school.id, actor: null }, async () => {
      const subject = await this.tokens.peek('invitation', token);
      const member = subject && await this.memberships.find(subject.subjectId);
      const account = member && await this.accounts.find(member.accountId);
      if (!subject || !member || !account || account.disabledAt || member.leftOn !== null) throw notValid();
      const passwordHash = await this.accounts.passwordHash(account.id);
      // A password that an acceptance of this moment has just set is not asked of the one who comes too late.
      if (!(await this.tokens.peek('invitation', token))) throw notValid();
      return { school, member, email: subject.email, passwordHash };
    });
  }

  private async check(password: string, hash: string, email: string, address: string): Promise<void> {
    const attempt = await this.limits.begin('password', email, address);
    const right = await this.hashes.matches(password, hash);
    await this.limits.end(attempt, right);
    if (!right) throw wrongCredentials();
  }
}

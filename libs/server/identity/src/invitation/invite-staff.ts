import { Injectable } from '@nestjs/common';
import type { InviteStaff as Invitation } from '@tendril/contracts';
import { Audit, conflict, invalidField } from '@tendril/platform';
import { Accounts } from '../account/account.repository';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { unlessTaken } from '../school/unless-taken';
import { INVITATION_HOURS } from './invitation';
import { OneTimeTokens } from './one-time-token.repository';

const ALREADY = { membership_staff: 'email', membership_school_id_account_id_role_key: 'email' };

/** Invites a member of staff by a mailed link; who left before is invited back into the same membership. */
@Injectable()
export class InviteStaff {
  constructor(
    private readonly accounts: Accounts, private readonly memberships: Memberships, private readonly tokens: OneTimeTokens, private readonly schools: Schools,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 400 `already_member` on `email` */
  async run({ email, role, givenName, familyName }: Invitation): Promise<Membership> {
    const account = await this.accounts.ofEmail(email);
    const former = await this.memberships.ofAccount(account.id, ['admin', 'counsellor']);
    if (former && !former.hasLeft(await this.schools.today())) throw invalidField('email', 'already_member');
    const member = former
      ? await this.memberships.change(Object.assign(former, { role, givenName, familyName, email, leftOn: null, joinedAt: null }))
      : (await unlessTaken(ALREADY, () => this.memberships.join([{ accountId: account.id, role, givenName, familyName, email }])))[0];
    if (!member) throw new Error('an invited member was not added');
    await this.tokens.issue('invitation', member.id, email, INVITATION_HOURS);
    await this.audit.record('staff.invited', member.id, { role });
    return member;
  }

  /** Sends a new link; the one before is void. @throws ProblemError 404, 409 `already_joined` or `already_left` */
  async again(id: string): Promise<void> {
    const member = await this.memberships.lock(id, ['admin', 'counsellor']);
    if (member.leftOn !== null) throw conflict('already_left');
    if (member.joinedAt || !member.email) throw conflict('already_joined');
    await this.tokens.issue('invitation', member.id, member.email, INVITATION_HOURS);
    await this.audit.record('staff.invited', member.id, { role: member.role, again: true });
  }
}

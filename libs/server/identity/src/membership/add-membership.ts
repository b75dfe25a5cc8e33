import { Injectable } from '@nestjs/common';
import { Audit, Clock } from '@tendril/platform';
import { Accounts, normalEmail } from '../account/account.repository';
import { Memberships } from './membership.repository';

export interface NewMentor {
  readonly role: 'mentor';
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** Makes a person of this address a mentor of the school: the account is found or made, a mentor who left comes back. */
@Injectable()
export class AddMembership {
  constructor(private readonly accounts: Accounts, private readonly memberships: Memberships, private readonly clock: Clock, private readonly audit: Audit) {}

  async run({ role, email, givenName, familyName }: NewMentor): Promise<{ membershipId: string }> {
    const account = await this.accounts.ofEmail(email);
    const former = await this.memberships.ofAccount(account.id, [role]);
    if (former) {
      if (former.leftOn !== null) await this.memberships.change(Object.assign(former, { leftOn: null, joinedAt: this.clock.now() }));
      return { membershipId: former.id };
    }
    const [row] = await this.memberships.join([{ accountId: account.id, role, email: normalEmail(email), givenName, familyName, joinedAt: this.clock.now() }]);
    if (!row) throw new Error('a membership was not added');
    await this.audit.record('membership.added', row.id, { role });
    return { membershipId: row.id };
  }
}

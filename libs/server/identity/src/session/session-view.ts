import { Injectable } from '@nestjs/common';
import type { SessionView } from '@tendril/contracts';
import { Tenancy } from '@tendril/platform';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import type { SignInMethod } from './open-session';
import { OpenSessions } from './session.repository';

type Member = { readonly schoolId: string; readonly membershipId: string; readonly role: string };

/** What a person's own session shows. Opens its own doors. */
@Injectable()
export class SessionViews {
  constructor(private readonly tenancy: Tenancy, private readonly sessions: OpenSessions, private readonly memberships: Memberships, private readonly schools: Schools) {}

  async of(accountId: string, method: SignInMethod, member: Member | null): Promise<SessionView> {
    const choices = await this.tenancy.asInstallation('an account may belong to several schools', () => this.sessions.choices(accountId, method));
    const memberships = choices.map(({ membershipId, role, schoolName, schoolSlug }) => ({ membershipId, role, schoolName, schoolSlug }));
    return { member: member && await this.member(member), memberships };
  }

  private async member({ schoolId, membershipId, role }: Member): Promise<SessionView['member']> {
    return this.tenancy.inSchool({ schoolId, actor: { membershipId, role } }, async () => {
      const { givenName, familyName, preferredName, role: own } = await this.memberships.get(membershipId);
      const { slug, name, languages, defaultLanguage, timeZone } = await this.schools.current();
      return { membershipId, role: own, givenName, familyName, preferredName, school: { slug, name, languages, defaultLanguage, timeZone } };
    });
  }
}

import { Global, Module } from '@nestjs/common';
import { registerTables } from '@tendril/platform';
import { Accounts } from './account/account.repository';
import { SchoolBySlug } from './account/school-by-slug';
import { StudentReach } from './caseload/student-reach.repository';
import { identityTables } from './identity.tables';
import { OneTimeTokens } from './invitation/one-time-token.repository';
import { AddMembership } from './membership/add-membership';
import { MemberNames } from './membership/member-names';
import { Memberships } from './membership/membership.repository';
import { CreateSchool } from './school/create-school';
import { Schools } from './school/school.repository';
import { StudentDirectory } from './student/student-directory.repository';

const providers = [Accounts, SchoolBySlug, Schools, CreateSchool, Memberships, MemberNames, AddMembership, OneTimeTokens, StudentReach, StudentDirectory];

/** People of the schools. Global: every domain asks it who somebody is. */
@Global()
@Module({ providers, exports: providers })
export class IdentityModule {
  constructor() {
    registerTables(identityTables);
  }
}

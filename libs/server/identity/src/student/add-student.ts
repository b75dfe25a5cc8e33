import { Injectable } from '@nestjs/common';
import type { AddStudent as NewStudent } from '@tendril/contracts';
import { Audit, Clock, invalidField } from '@tendril/platform';
import { Accounts } from '../account/account.repository';
import { CohortReach } from '../caseload/cohort-reach';
import { Enrolments } from '../enrolment/enrolment.repository';
import { Memberships } from '../membership/membership.repository';
import { freeUsernames, usernameOf } from '../roster/make-username';
import { Schools } from '../school/school.repository';
import { unlessTaken } from '../school/unless-taken';
import { Students } from './student.repository';

const EXTERNAL_ID = { student_school_id_external_id_key: 'externalId' };

/** Takes a student in by hand: an account without an address, a user name made of the names, no PIN yet. */
@Injectable()
export class AddStudent {
  constructor(
    private readonly accounts: Accounts, private readonly memberships: Memberships, private readonly students: Students, private readonly enrolments: Enrolments,
    private readonly cohorts: CohortReach, private readonly schools: Schools, private readonly clock: Clock, private readonly audit: Audit,
  ) {}

  /** @returns the student's id @throws ProblemError 404 for a cohort out of reach, 400 `taken` on `externalId`, `in_future` on `birthDate` */
  async run({ givenName, familyName, preferredName, birthDate, externalId, cohortId }: NewStudent): Promise<string> {
    await this.cohorts.require(cohortId);
    const today = await this.schools.today();
    refuseFutureBirth(birthDate, today);
    const wish = usernameOf(givenName, familyName, externalId ?? '');
    const [username] = freeUsernames([wish], await this.students.usernamesLike(wish));
    const [accountId] = await this.accounts.addNameless(1);
    if (!username || !accountId) throw new Error('a student was not added');
    const [member] = await this.memberships.join([{ accountId, role: 'student', givenName, familyName, preferredName, joinedAt: this.clock.now() }]);
    if (!member) throw new Error('a student was not added');
    await unlessTaken(EXTERNAL_ID, () => this.students.add({
      id: member.id, birthDate, externalId, username, pinHash: null, lockedAt: null, lastSeenOn: null, mergedInto: null, mergedAt: null,
    }));
    await this.enrolments.add({ studentId: member.id, cohortId, fromDate: today, untilDate: null });
    await this.audit.record('student.added', member.id, { cohortId });
    return member.id;
  }
}

export function refuseFutureBirth(birthDate: string | null, today: string): void {
  if (birthDate !== null && birthDate > today) throw invalidField('birthDate', 'in_future');
}

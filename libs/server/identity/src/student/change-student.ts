import { Injectable } from '@nestjs/common';
import type { ChangeStudent as Change } from '@tendril/contracts';
import { Audit } from '@tendril/platform';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { unlessTaken } from '../school/unless-taken';
import { refuseFutureBirth } from './add-student';
import { StudentLock } from './student-lock';
import { StudentViews } from './student-view';
import { Students } from './student.repository';

const TAKEN = { student_school_id_username_key: 'username', student_school_id_external_id_key: 'externalId' };

/** Corrects a student's names, birth date, external id and user name. The membership's version stands for the whole record. */
@Injectable()
export class ChangeStudent {
  constructor(
    private readonly locks: StudentLock, private readonly memberships: Memberships, private readonly students: Students, private readonly views: StudentViews,
    private readonly schools: Schools, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404, 409 with the current record, 400 `taken` on `username` or `externalId` */
  async run(id: string, { givenName, familyName, preferredName, birthDate, externalId, username, version }: Change): Promise<void> {
    const { member } = await this.locks.take(id);
    await this.views.expectVersion(member, version);
    refuseFutureBirth(birthDate, await this.schools.today());
    await this.memberships.change(Object.assign(member, { givenName, familyName, preferredName }));
    await unlessTaken(TAKEN, () => this.students.describe(id, { birthDate, externalId, username }));
    await this.audit.record('student.changed', id);
  }
}

import { Injectable } from '@nestjs/common';
import type { RecordConsent, WithdrawConsent } from '@tendril/contracts';
import { Audit, Clock, conflict, currentActor, invalidField, Outbox } from '@tendril/platform';
import { StudentReach } from '../caseload/student-reach.repository';
import { Schools } from '../school/school.repository';
import { StudentLock } from '../student/student-lock';
import type { Consent } from './consent';
import { Consents } from './consent.repository';

/** Staff take a guardian's yes, or its withdrawal, from paper. */
@Injectable()
export class KeepConsent {
  constructor(
    private readonly consents: Consents, private readonly reach: StudentReach, private readonly locks: StudentLock, private readonly schools: Schools, private readonly clock: Clock,
    private readonly outbox: Outbox, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404, 409 `student_merged`, 400 `in_future` on `givenOn` */
  async record(studentId: string, { guardianName, relation, purpose, givenOn, note }: RecordConsent): Promise<Consent> {
    await this.locks.take(studentId);
    if (givenOn > await this.schools.today()) throw invalidField('givenOn', 'in_future');
    const consent = await this.consents.add({
      studentId, guardianName, relation, purpose, givenOn, note, recordedBy: currentActor().membershipId, recordedAt: this.clock.now(),
      withdrawnOn: null, withdrawnBy: null, withdrawnAt: null,
    });
    await this.outbox.emit('consent.recorded', { studentId });
    await this.audit.record('consent.recorded', studentId, { consentId: consent.id });
    return consent;
  }

  /** @returns the student's id @throws ProblemError 404, 409 `already_withdrawn`, 400 on `withdrawnOn` */
  async withdraw(id: string, { withdrawnOn }: WithdrawConsent): Promise<string> {
    const { studentId, givenOn } = await this.consents.get(id);
    await this.reach.require(studentId);
    if (withdrawnOn > await this.schools.today()) throw invalidField('withdrawnOn', 'in_future');
    if (withdrawnOn < givenOn) throw invalidField('withdrawnOn', 'before_given');
    const done = await this.consents.withdraw(id, { withdrawnOn, withdrawnBy: currentActor().membershipId, withdrawnAt: this.clock.now() });
    if (!done) throw conflict('already_withdrawn');
    await this.outbox.emit('consent.withdrawn', { studentId });
    await this.audit.record('consent.withdrawn', studentId, { consentId: id });
    return studentId;
  }
}

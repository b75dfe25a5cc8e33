import { Injectable } from '@nestjs/common';
import type { StudentView } from '@tendril/contracts';
import { stale } from '@tendril/platform';
import { ageOn, consentState } from '../consent/consent-state';
import { Consents } from '../consent/consent.repository';
import { Enrolments } from '../enrolment/enrolment.repository';
import { MemberNames } from '../membership/member-names';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { Students } from './student.repository';

/** A student's whole record. Ask `StudentReach` first: who has just written still reads the answer, wherever the student went. */
@Injectable()
export class StudentViews {
  constructor(
    private readonly memberships: Memberships, private readonly students: Students, private readonly enrolments: Enrolments, private readonly consents: Consents,
    private readonly names: MemberNames, private readonly schools: Schools,
  ) {}

  /** @throws ProblemError 404 */
  async of(id: string): Promise<StudentView> {
    const student = await this.students.get(id);
    const member = await this.memberships.get(id);
    const today = await this.schools.today();
    const { rules } = await this.schools.current();
    const enrolments = await this.enrolments.history(id);
    const now = enrolments.find(one => one.from <= today && (one.until === null || one.until >= today));
    const consents = await this.consents.of(id);
    const recorders = await this.names.of(consents.map(one => one.recordedBy));
    const { givenName, familyName, preferredName, version } = member;
    const { birthDate, externalId, username, mergedInto } = student;
    return {
      id, givenName, familyName, preferredName, birthDate, externalId, username, mergedInto, version, enrolments,
      age: birthDate === null ? null : ageOn(birthDate, today), cohort: now ? { id: now.cohortId, name: now.cohort } : null, left: member.hasLeft(today),
      consent: consentState(birthDate, rules.consentAge, consents, today), hasPin: student.pinHash !== null, locked: student.lockedAt !== null,
      consents: consents.map(one => ({
        id: one.id, guardianName: one.guardianName, relation: one.relation, purpose: one.purpose, givenOn: one.givenOn, note: one.note,
        recordedBy: recorders.get(one.recordedBy) ?? '', recordedAt: one.recordedAt.toISOString(), withdrawnOn: one.withdrawnOn,
      })),
    };
  }

  /** Refuses an edit that began from an older version. @throws ProblemError 409 with the current record */
  async expectVersion(member: Membership, version: number): Promise<void> {
    if (member.version !== version) throw stale(await this.of(member.id));
  }
}

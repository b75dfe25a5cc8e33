import { Injectable } from '@nestjs/common';
import { invalidField, refused } from '@tendril/platform';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { addDays } from '../school/days';
import { Enrolments } from './enrolment.repository';

/**
 * Puts a student into a cohort from a day on: moves up, changes class, comes back. The days before stay as they were;
 * who is back without a day between was never away.
 */
@Injectable()
export class Enrol {
  constructor(private readonly enrolments: Enrolments, private readonly memberships: Memberships) {}

  /**
   * @param member the student, locked
   * @throws ProblemError 422 `already_in_cohort`, 400 on `from`: `before_current`, `before_departure`
   */
  async run(member: Membership, cohortId: string, from: string): Promise<void> {
    const last = await this.enrolments.last(member.id);
    if (last) {
      if (last.untilDate === null && last.cohortId === cohortId) throw refused('already_in_cohort');
      if (from < last.fromDate) throw invalidField('from', 'before_current');
      if (member.leftOn !== null && from < member.leftOn) throw invalidField('from', 'before_departure');
      if (last.untilDate === null || last.untilDate >= from) await this.enrolments.end([last.id], addDays(from, -1));
    }
    if (member.leftOn !== null) await this.memberships.setLeft([member.id], null);
    if (await this.enrolments.goOn(member.id, cohortId, addDays(from, -1))) return;
    await this.enrolments.add({ studentId: member.id, cohortId, fromDate: from, untilDate: null });
  }
}

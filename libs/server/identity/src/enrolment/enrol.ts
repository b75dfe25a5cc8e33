import { Injectable } from '@nestjs/common';
import type { MovedStudent } from '@tendril/contracts';
import { invalidField } from '@tendril/platform';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { addDays } from '../school/days';
import { Enrolments } from './enrolment.repository';

/**
 * Puts students into a cohort from a day on: they move up, change class, come back. The days before stay as they were;
 * who is back without a day between was never away.
 */
@Injectable()
export class Enrol {
  constructor(private readonly enrolments: Enrolments, private readonly memberships: Memberships) {}

  /**
   * A few statements for any number of students.
   *
   * @param members the students, locked
   * @returns those who were not in the cohort already, each with the cohort before
   * @throws ProblemError 400 on `from`: `before_current`, `before_departure`
   */
  async run(members: readonly Membership[], cohortId: string, from: string): Promise<MovedStudent[]> {
    const last = await this.enrolments.lastOf(members.map(({ id }) => id));
    const moving = members.filter(({ id }) => !isIn(last.get(id), cohortId));
    const over = moving.flatMap(({ id }) => last.get(id) ?? []);
    if (over.some(one => from < one.fromDate)) throw invalidField('from', 'before_current');
    const back = moving.filter(({ leftOn }) => leftOn !== null);
    if (back.some(({ id, leftOn }) => last.has(id) && from < String(leftOn))) throw invalidField('from', 'before_departure');
    await this.enrolments.end(over.filter(one => one.untilDate === null || one.untilDate >= from).map(({ id }) => id), addDays(from, -1));
    await this.memberships.setLeft(back.map(({ id }) => id), null);
    const ids = moving.map(({ id }) => id);
    const goOn = new Set(await this.enrolments.goOn(ids, cohortId, addDays(from, -1)));
    await this.enrolments.addAll(ids.filter(id => !goOn.has(id)).map(studentId => ({ studentId, cohortId, fromDate: from, untilDate: null })));
    return ids.map(studentId => ({ studentId, cohortId: last.get(studentId)?.untilDate === null ? String(last.get(studentId)?.cohortId) : null }));
  }
}

const isIn = (last: { cohortId: string; untilDate: string | null } | undefined, cohortId: string): boolean => last?.untilDate === null && last.cohortId === cohortId;

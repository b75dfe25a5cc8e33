import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Audit } from '@tendril/platform';
import { computeRun, type ComputedRun } from '../matching/compute-run';
import { EligiblePairs, STUDENTS_AT_ONCE } from '../matching/eligible-pairs.repository';
import { FreezeInputs } from '../matching/freeze-inputs';
import type { FrozenInputs } from '../matching/frozen-inputs';
import { tableOf, type PairRow } from '../matching/pair-table';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from './mentorship.repository';
import { OfferMentorships } from './offer-mentorships';

/**
 * A place that was given and is free again goes to a student who was left without one: unmatched in a published run, or by a mentor's no.
 * Whom is decided as in a run, over this one mentor; nobody who has a mentor moves.
 */
@Injectable()
export class OfferFreedPlace {
  constructor(
    private readonly freeze: FreezeInputs, private readonly pairs: EligiblePairs, private readonly mentors: Mentors, private readonly mentorships: Mentorships,
    private readonly offer: OfferMentorships, private readonly schools: Schools, private readonly audit: Audit,
  ) {}

  async of(mentorId: string): Promise<void> {
    const today = await this.schools.today();
    await this.mentors.lock([mentorId]);
    for (;;) {
      const { pairs } = await this.best(await this.freeze.run(today, undefined, 1), mentorId);
      if (pairs.length === 0) return;
      const begun = await this.offer.run(pairs.map(({ studentId, parts }) => ({ studentId, mentorId, proposalId: null, because: [...parts] })));
      for (const studentId of begun.keys()) await this.audit.record('mentorship.freed-place-offered', studentId, { mentorId });
      // Somebody who got a mentor at this very moment leaves the place to the next.
      if (begun.size === pairs.length) return;
    }
  }

  private async best(inputs: FrozenInputs, mentorId: string): Promise<Pick<ComputedRun, 'pairs'>> {
    const waiting = await this.mentorships.waitingStudents();
    const among = { ...inputs, leftOut: [], mentors: inputs.mentors.filter(mentor => mentor.id === mentorId), students: inputs.students.filter(student => waiting.has(student.id)) };
    if (among.mentors.length === 0) return { pairs: [] };
    const rows: PairRow[] = [];
    const all = among.students.map((_, row) => row);
    for (let from = 0; from < all.length; from += STUDENTS_AT_ONCE) rows.push(...await this.pairs.best(among, all.slice(from, from + STUDENTS_AT_ONCE)));
    return computeRun({ inputs: among, pairs: tableOf(rows) });
  }
}

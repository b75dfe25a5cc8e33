import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Audit } from '@tendril/platform';
import { computeRun, type ComputedRun } from '../matching/compute-run';
import { EligiblePairs, STUDENTS_AT_ONCE } from '../matching/eligible-pairs.repository';
import { FreezeInputs } from '../matching/freeze-inputs';
import type { FrozenInputs } from '../matching/frozen-inputs';
import { MatchProposals } from '../matching/match-proposal.repository';
import { tableOf, type PairRow } from '../matching/pair-table';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from './mentorship.repository';
import { OfferMentorships } from './offer-mentorships';

/**
 * A place that was given and is free again goes to a student who was left without one: unmatched in a published run, or by a mentor's no.
 * Whom is decided as in a run, over this one mentor; nobody who has a mentor moves (docs/adr/0013). It is this one place: others that she has free were not given
 * yet, and those for which a pair waits to be published are staff's to give.
 */
@Injectable()
export class OfferFreedPlace {
  constructor(
    private readonly freeze: FreezeInputs, private readonly pairs: EligiblePairs, private readonly proposals: MatchProposals, private readonly mentors: Mentors, private readonly mentorships: Mentorships,
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
    const kept = (await this.proposals.placesKept()).get(mentorId) ?? 0;
    const mentors = inputs.mentors.filter(({ id, places }) => id === mentorId && places > kept).map(mentor => ({ ...mentor, places: 1 }));
    const among = { ...inputs, leftOut: [], mentors, students: inputs.students.filter(student => waiting.has(student.id)) };
    if (among.mentors.length === 0) return { pairs: [] };
    const rows: PairRow[] = [];
    const all = among.students.map((_, row) => row);
    for (let from = 0; from < all.length; from += STUDENTS_AT_ONCE) rows.push(...await this.pairs.best(among, all.slice(from, from + STUDENTS_AT_ONCE)));
    return computeRun({ inputs: among, pairs: tableOf(rows) });
  }
}

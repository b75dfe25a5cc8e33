import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Audit, Handles, type DomainEvent } from '@tendril/platform';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { EligiblePairs } from '../matching/eligible-pairs.repository';
import { FreezeInputs } from '../matching/freeze-inputs';
import type { FrozenInputs, FrozenMentor } from '../matching/frozen-inputs';
import { MatchProposals } from '../matching/match-proposal.repository';
import { scoreParts, sharesOf } from '../matching/scoring';
import { Mentors } from '../mentor/mentor.repository';
import { OfferFreedPlace } from './offer-freed-place';
import { OfferMentorships } from './offer-mentorships';

/** A student's mentorship ended before it began, or she may have another: the best who has a place is asked next, and nobody else moves (docs/adr/0013). The place that she leaves is offered too. */
@Injectable()
export class OfferNextBest {
  constructor(
    private readonly freeze: FreezeInputs, private readonly pairs: EligiblePairs, private readonly proposals: MatchProposals, private readonly mentors: Mentors, private readonly offer: OfferMentorships,
    private readonly exclusions: MatchExclusions, private readonly freed: OfferFreedPlace, private readonly schools: Schools, private readonly audit: Audit,
  ) {}

  @Handles('mentorship.declined', 'mentoring.offer-after-decline')
  declined(event: DomainEvent): Promise<void> {
    return this.next(event);
  }

  @Handles('mentorship.lapsed', 'mentoring.offer-after-lapse')
  lapsed(event: DomainEvent): Promise<void> {
    return this.next(event);
  }

  @Handles('mentorship.given-up', 'mentoring.offer-another')
  givenUp(event: DomainEvent): Promise<void> {
    return this.next(event);
  }

  @Handles('mentorship.closed', 'mentoring.offer-after-leaving')
  async closed({ payload: { mentorId, closure } }: DomainEvent): Promise<void> {
    if (mentorId && (closure === 'student-left' || closure === 'ended')) await this.freed.of(mentorId);
  }

  private async next({ payload: { studentId, mentorshipId, mentorId } }: DomainEvent): Promise<void> {
    if (!studentId || !mentorshipId) return;
    await this.another(studentId, mentorshipId);
    if (mentorId) await this.freed.of(mentorId);
  }

  private async another(studentId: string, mentorshipId: string): Promise<void> {
    const today = await this.schools.today();
    const inputs = await this.freeze.run(today, undefined, 1);
    const row = inputs.students.findIndex(student => student.id === studentId);
    for (const mentor of row < 0 ? [] : await this.ranked(inputs, row)) {
      await this.mentors.lock([mentor.id]);
      if (!await this.mayHave(studentId, mentor.id, today)) continue;
      const begun = await this.offer.run([{ studentId, mentorId: mentor.id, proposalId: null, because: this.because(inputs, row, mentor), inPlaceOf: mentorshipId }]);
      if (begun.size > 0) return;
    }
    await this.audit.record('mentorship.nobody-next', studentId, { mentorshipId });
  }

  /** Asked of a mentor who is held: she may have got a student, paused or been excluded since the look at all of them, and a place may be kept for a pair that waits to be published. */
  private async mayHave(studentId: string, mentorId: string, today: string): Promise<boolean> {
    const { capacity, students, paused, cleared, left } = await this.mentors.standingOf(mentorId, today);
    const kept = (await this.proposals.placesKept()).get(mentorId) ?? 0;
    return students + kept < capacity && !paused && !left && cleared && !await this.exclusions.isForbidden(studentId, mentorId);
  }

  /** Mentors with a free place, the best first. */
  private async ranked(inputs: FrozenInputs, row: number): Promise<FrozenMentor[]> {
    const [pairs] = await this.pairs.best(inputs, [row]);
    return (pairs?.mentors ?? []).map((column, place) => ({ mentor: inputs.mentors[column], score: pairs?.scores[place] ?? 0 }))
      .sort((one, other) => other.score - one.score).flatMap(({ mentor }) => mentor ?? []);
  }

  private because({ students, rules }: FrozenInputs, row: number, mentor: FrozenMentor) {
    const student = students[row];
    return student ? scoreParts(student, mentor, sharesOf(rules.weights)) : [];
  }
}

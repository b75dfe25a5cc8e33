import { Injectable } from '@nestjs/common';
import { Audit, Handles, type DomainEvent } from '@tendril/platform';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { MatchChoices } from '../matching/match-choice.repository';
import { MatchProposals } from '../matching/match-proposal.repository';
import { MatchWishes } from '../wish/match-wish.repository';
import { RematchRequests } from '../rematch/rematch-request.repository';
import { CloseMentorships } from './close-mentorships';
import { Mentorships } from './mentorship.repository';
import { SettleMentorships } from './settle-mentorships';

/** A student was entered twice: everything goes to the record that is kept; where both have a mentor, the kept record's stays. */
@Injectable()
export class OnStudentMerged {
  constructor(
    private readonly mentorships: Mentorships, private readonly close: CloseMentorships, private readonly settle: SettleMentorships,
    private readonly wishes: MatchWishes, private readonly proposals: MatchProposals, private readonly exclusions: MatchExclusions, private readonly choices: MatchChoices, private readonly requests: RematchRequests, private readonly audit: Audit,
  ) {}

  @Handles('student.merged', 'mentoring.move-to-kept-record')
  async merged({ payload: { from, into } }: DomainEvent): Promise<void> {
    if (!from || !into) return;
    const kept = await this.mentorships.lockOpenOf('student_id', into);
    if (kept.length > 0) await this.close.all(await this.mentorships.lockOpenOf('student_id', from), 'merged');
    await this.mentorships.merge(from, into);
    await this.wishes.merge(from, into);
    await this.proposals.merge(from, into);
    await this.exclusions.merge(from, into);
    await this.requests.merge(from, into);
    await this.choices.forget(from);
    await this.audit.record('mentoring.merged', into, { from });
    await this.settle.ofStudent(into);
  }
}

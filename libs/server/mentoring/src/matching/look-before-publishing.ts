import { Injectable } from '@nestjs/common';
import { Schools, StudentDirectory } from '@tendril/identity';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from '../mentorship/mentorship.repository';
import { MatchChoices } from './match-choice.repository';
import type { MatchProposal } from './match-proposal';
import { pairKey, sortOut, type Sorted } from './withhold';

/** Which of a run's proposals may be published as things stand now. Whoever publishes holds their mentors first. */
@Injectable()
export class LookBeforePublishing {
  constructor(
    private readonly mentors: Mentors, private readonly mentorships: Mentorships, private readonly directory: StudentDirectory, private readonly schools: Schools,
    private readonly exclusions: MatchExclusions, private readonly choices: MatchChoices,
  ) {}

  /** @param proposals of one run, the best first */
  async at(proposals: readonly MatchProposal[]): Promise<Sorted> {
    const [first] = proposals;
    if (!first) return { publish: [], withheld: new Map() };
    const today = await this.schools.today();
    const studentIds = proposals.map(proposal => proposal.studentId);
    const mentors = await this.mentors.standingsOf([...new Set(proposals.map(proposal => proposal.mentorId))], today);
    const matchedStudents = await this.mentorships.matchedStudents(studentIds);
    const consents = new Map((await this.directory.matchable(today, studentIds)).map(student => [student.id, student.consent]));
    const { bans } = await this.choices.asInputs(first.runId);
    const excluded = await this.exclusions.forbidden(studentIds);
    const forbidden = new Set([...excluded, ...bans.map(([studentId, mentorId]) => ({ studentId, mentorId }))].map(pairKey));
    return sortOut(proposals, { consents, matchedStudents, mentors, forbidden });
  }
}

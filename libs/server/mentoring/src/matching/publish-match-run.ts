import { Injectable } from '@nestjs/common';
import type { Publication, PublishRun } from '@tendril/contracts';
import { StudentDirectory } from '@tendril/identity';
import { Audit, Clock, currentActor, invalidField } from '@tendril/platform';
import { Mentors } from '../mentor/mentor.repository';
import { OfferMentorships } from '../mentorship/offer-mentorships';
import { LookBeforePublishing } from './look-before-publishing';
import type { MatchProposal, WithholdReason } from './match-proposal';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';

/** Makes mentorships of proposals. Whatever may have changed since the run began is asked again while the mentors are held. */
@Injectable()
export class PublishMatchRun {
  constructor(
    private readonly runs: MatchRuns, private readonly proposals: MatchProposals, private readonly mentors: Mentors, private readonly look: LookBeforePublishing,
    private readonly directory: StudentDirectory, private readonly offer: OfferMentorships, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404, 409 when the run was changed meanwhile or proposes nothing, 400 for an empty selection */
  async run(id: string, { proposalIds, version }: PublishRun): Promise<Publication> {
    if (proposalIds?.length === 0) throw invalidField('proposalIds', 'empty');
    const run = await this.runs.lock(id);
    this.runs.expectVersion(run, version);
    run.requirePublishable();
    const proposals = await this.proposals.toPublish(id, proposalIds);
    await this.mentors.lock([...new Set(proposals.map(proposal => proposal.mentorId))]);
    const { publish, withheld: refused } = await this.look.at(proposals);
    const begun = await this.offer.run(publish.map(({ id: proposalId, studentId, mentorId, parts }) => ({ proposalId, studentId, mentorId, because: parts })));
    const withheld = new Map([...refused, ...tooLate(publish, begun)]);
    const published = publish.filter(proposal => begun.has(proposal.studentId));

    await this.proposals.markPublished(published.map(proposal => proposal.id), this.clock.now());
    await this.proposals.markWithheld(withheld);
    if (published.length > 0) run.publish(currentActor().membershipId, this.clock.now());
    await this.runs.change(run);
    await this.audit.record('match-run.published', id, { published: published.length, withheld: withheld.size });
    return { published: published.length, withheld: await this.named(proposals, withheld) };
  }

  private async named(proposals: readonly MatchProposal[], withheld: ReadonlyMap<string, WithholdReason>): Promise<Publication['withheld']> {
    const rows = proposals.filter(proposal => withheld.has(proposal.id));
    const names = await this.directory.names(rows.map(row => row.studentId));
    return rows.flatMap(({ id, studentId }) => {
      const reason = withheld.get(id);
      return reason ? [{ student: names.get(studentId)?.displayName ?? '', reason }] : [];
    });
  }
}

/** Students who got a mentor through another publication between the look and the insert. */
function tooLate(publish: readonly MatchProposal[], begun: ReadonlyMap<string, string>): [string, WithholdReason][] {
  return publish.filter(proposal => !begun.has(proposal.studentId)).map(proposal => [proposal.id, 'already-matched']);
}

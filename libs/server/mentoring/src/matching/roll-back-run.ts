import { Injectable } from '@nestjs/common';
import { Audit, Clock, conflict, currentActor } from '@tendril/platform';
import { CloseMentorships } from '../mentorship/close-mentorships';
import { Mentorships } from '../mentorship/mentorship.repository';
import type { MatchRun } from './match-run';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';

/** Takes a publication back, as long as no mentor has answered. */
@Injectable()
export class RollBackRun {
  constructor(
    private readonly runs: MatchRuns, private readonly proposals: MatchProposals, private readonly mentorships: Mentorships, private readonly close: CloseMentorships,
    private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404; 409 `run_not_published`, `run_answered { count }`, changed meanwhile */
  async run(id: string, version: number): Promise<MatchRun> {
    const run = await this.runs.lock(id);
    this.runs.expectVersion(run, version);
    run.rollBack(currentActor().membershipId, this.clock.now());
    const mentorships = await this.mentorships.lockOfRun(id);
    const answered = mentorships.filter(one => one.answer !== 'awaited').length;
    if (answered > 0) throw conflict('run_answered', { count: answered });
    const open = mentorships.filter(one => one.state !== 'closed');
    await this.close.all(open, 'rolled-back');
    await this.proposals.unpublish(id);
    await this.runs.change(run);
    await this.audit.record('match-run.rolled-back', id, { mentorships: open.length });
    return run;
  }
}

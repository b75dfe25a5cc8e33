import { Injectable } from '@nestjs/common';
import { Audit, Cancellation, Clock, currentActor, Progress } from '@tendril/platform';
import type { MatchRun } from './match-run';
import { MatchRuns } from './match-run.repository';

/** Ends a run without publishing it. */
@Injectable()
export class EndMatchRun {
  constructor(
    private readonly runs: MatchRuns, private readonly cancellation: Cancellation, private readonly progress: Progress, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** Stops a computation. @throws ProblemError 404, 409 `run_not_solving` */
  async cancel(id: string): Promise<MatchRun> {
    const run = await this.runs.lock(id);
    run.cancel(currentActor().membershipId, this.clock.now());
    await this.runs.change(run);
    await this.audit.record('match-run.cancelled', id);
    this.cancellation.request(id);
    this.progress.publish(id, { state: run.state, done: run.done, total: run.total });
    return run;
  }

  /** Drops proposals. @throws ProblemError 404, 409 `run_not_proposed` */
  async discard(id: string): Promise<MatchRun> {
    const run = await this.runs.lock(id);
    run.discard(currentActor().membershipId, this.clock.now());
    await this.runs.change(run);
    await this.audit.record('match-run.discarded', id);
    return run;
  }
}

import { Injectable } from '@nestjs/common';
import type { StartMatchRun as Start } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Audit, Clock, conflict, currentActor, Outbox } from '@tendril/platform';
import { FreezeInputs } from './freeze-inputs';
import type { MatchRun } from './match-run';
import { MatchRuns } from './match-run.repository';

/** Begins a run for the school: freezes its inputs and leaves the computation to the worker. */
@Injectable()
export class StartMatchRun {
  constructor(
    private readonly runs: MatchRuns, private readonly freeze: FreezeInputs, private readonly schools: Schools,
    private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /**
   * @param seed chooses between equally good answers; drawn when left out
   * @throws ProblemError 409 `run_in_progress` while another run of the school is solving
   */
  async run({ name }: Start, seed?: number): Promise<MatchRun> {
    const inputs = await this.freeze.run(await this.schools.today(), undefined, seed);
    const run = await this.runs.begin({ name, inputs, createdBy: currentActor().membershipId, createdAt: this.clock.now() });
    if (!run) throw conflict('run_in_progress');
    await this.audit.record('match-run.started', run.id, { students: run.students, mentors: run.mentors, seed: inputs.seed });
    await this.outbox.emit('match-run.started', { runId: run.id });
    return run;
  }
}

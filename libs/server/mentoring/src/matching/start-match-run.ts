import { Injectable } from '@nestjs/common';
import type { StartMatchRun as Start } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Audit, Clock, conflict, currentActor, Outbox } from '@tendril/platform';
import { ChoosePair } from './choose-pair';
import { FreezeInputs } from './freeze-inputs';
import { MatchChoices } from './match-choice.repository';
import type { MatchRun } from './match-run';
import { MatchRuns } from './match-run.repository';

/** Begins a run for the school: freezes its inputs and leaves the computation to the worker. */
@Injectable()
export class StartMatchRun {
  constructor(
    private readonly runs: MatchRuns, private readonly freeze: FreezeInputs, private readonly schools: Schools, private readonly choices: MatchChoices, private readonly pins: ChoosePair,
    private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /**
   * @param seed chooses between equally good answers; drawn when left out
   * @throws ProblemError 409 `run_in_progress` while another run of the school is solving
   */
  async run(start: Start, seed?: number): Promise<MatchRun> {
    return this.begin(start, null, seed);
  }

  /** Calculates again with the pins and bans of another run, over the school as it is now. @throws ProblemError 404, 422 `pin_no_longer_fits { student, mentor, studentId, mentorId, reason }`, and as above */
  async again(runId: string, start: Start): Promise<MatchRun> {
    await this.runs.get(runId);
    return this.begin(start, runId);
  }

  private async begin({ name }: Start, basedOn: string | null, seed?: number): Promise<MatchRun> {
    const choices = basedOn ? await this.choices.asInputs(basedOn) : undefined;
    const inputs = await this.freeze.run(await this.schools.today(), choices, seed);
    if (choices) await this.pins.requireKeepable(inputs, choices.pins);
    const run = await this.runs.begin({ name, inputs, basedOn, createdBy: currentActor().membershipId, createdAt: this.clock.now() });
    if (!run) throw conflict('run_in_progress');
    if (basedOn) await this.choices.copy(basedOn, run.id);
    await this.audit.record('match-run.started', run.id, { students: run.students, mentors: run.mentors, seed: inputs.seed });
    await this.outbox.emit('match-run.started', { runId: run.id });
    return run;
  }
}

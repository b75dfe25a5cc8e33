import { Injectable } from '@nestjs/common';
import type { MakeMatchChoice } from '@tendril/contracts';
import { Audit, conflict, notFound, refused } from '@tendril/platform';
import { EligiblePairs } from './eligible-pairs.repository';
import type { FrozenInputs } from './frozen-inputs';
import { MatchChoices, type MatchChoiceRow } from './match-choice.repository';
import { MatchRuns } from './match-run.repository';

/** Staff pin or ban a pair of a run. What could not be kept is refused with the reason. */
@Injectable()
export class ChoosePair {
  constructor(private readonly runs: MatchRuns, private readonly choices: MatchChoices, private readonly pairs: EligiblePairs, private readonly audit: Audit) {}

  /** @throws ProblemError 404 for somebody who is not in the run; 409 `run_not_proposed`, `chosen_already`; 422 `pin_not_eligible`, `pins_over_capacity { places }` */
  async make(runId: string, choice: MakeMatchChoice): Promise<MatchChoiceRow> {
    const run = await this.runs.lock(runId);
    if (run.state !== 'proposed') throw conflict('run_not_proposed');
    const { inputs } = await this.runs.computation(runId);
    if (choice.kind === 'pin') await this.requirePossible({ ...inputs, ...(await this.choices.asInputs(runId)) }, choice);
    else requireInRun(inputs, choice);
    const row = await this.choices.make(runId, choice);
    await this.audit.record(`match-choice.${choice.kind}`, choice.studentId, { runId, mentorId: choice.mentorId });
    return row;
  }

  async undo(runId: string, id: string): Promise<void> {
    await this.runs.get(runId);
    await this.choices.undo(runId, id);
    await this.audit.record('match-choice.undone', runId, { choiceId: id });
  }

  /** Asks whether a student could be kept with a mentor beside the pins that there are. @throws ProblemError as `make` */
  async requirePossible(inputs: FrozenInputs, { studentId, mentorId }: Pick<MakeMatchChoice, 'studentId' | 'mentorId'>): Promise<void> {
    const { row, column } = requireInRun(inputs, { studentId, mentorId });
    const [found] = await this.pairs.best({ ...inputs, pins: [[studentId, mentorId]] }, [row], 1);
    if (!found?.mentors.includes(column)) throw refused('pin_not_eligible');
    const places = inputs.mentors[column]?.places ?? 0;
    if (inputs.pins.filter(([student, mentor]) => mentor === mentorId && student !== studentId).length >= places) throw refused('pins_over_capacity', { places });
  }
}

/** @throws ProblemError 404 */
function requireInRun({ students, mentors }: FrozenInputs, { studentId, mentorId }: Pick<MakeMatchChoice, 'studentId' | 'mentorId'>): { row: number; column: number } {
  const [row, column] = [students.findIndex(one => one.id === studentId), mentors.findIndex(one => one.id === mentorId)];
  if (row < 0 || column < 0) throw notFound();
  return { row, column };
}

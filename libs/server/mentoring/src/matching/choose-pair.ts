import { Injectable } from '@nestjs/common';
import type { MakeMatchChoice } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { Audit, conflict, notFound, refused } from '@tendril/platform';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import type { FrozenInputs, FrozenPair } from './frozen-inputs';
import { MatchChoices, type MatchChoiceRow } from './match-choice.repository';
import { MatchRuns } from './match-run.repository';
import { PairObstacles } from './pair-obstacles';

/** Staff pin or ban a pair of a run. What could not be kept is refused with the reason. */
@Injectable()
export class ChoosePair {
  constructor(
    private readonly runs: MatchRuns, private readonly choices: MatchChoices, private readonly obstacles: PairObstacles, private readonly exclusions: MatchExclusions,
    private readonly members: MemberNames, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404 for somebody who is not in the run; 409 `run_not_proposed`, `chosen_already`; 422 `pin_not_eligible { reason }`, `pins_over_capacity { places }` */
  async make(runId: string, choice: MakeMatchChoice): Promise<MatchChoiceRow> {
    await this.requireProposed(runId);
    const { inputs } = await this.runs.computation(runId);
    if (choice.kind === 'pin') await this.requirePossible({ ...inputs, ...(await this.choices.asInputs(runId)) }, choice);
    else requireInRun(inputs, choice);
    const row = await this.choices.make(runId, choice);
    await this.audit.record(`match-choice.${choice.kind}`, choice.studentId, { runId, mentorId: choice.mentorId });
    return row;
  }

  /** @throws ProblemError 404; 409 `run_not_proposed` */
  async undo(runId: string, id: string): Promise<void> {
    await this.requireProposed(runId);
    await this.choices.undo(runId, id);
    await this.audit.record('match-choice.undone', runId, { choiceId: id });
  }

  private async requireProposed(runId: string): Promise<void> {
    const { state } = await this.runs.lock(runId);
    if (state !== 'proposed') throw conflict('run_not_proposed');
  }

  /** Asks whether a student could be kept with a mentor beside the pins that there are, and as the school stands now. @throws ProblemError as `make` */
  async requirePossible(inputs: FrozenInputs, { studentId, mentorId }: Pair): Promise<void> {
    requireInRun(inputs, { studentId, mentorId });
    const reason = (await this.obstacles.among(inputs)([studentId, mentorId])) ?? ((await this.exclusions.isForbidden(studentId, mentorId)) ? 'excluded' : null);
    if (reason) throw refused('pin_not_eligible', { reason });
    const places = inputs.mentors.find(one => one.id === mentorId)?.places ?? 0;
    if (inputs.pins.filter(([student, mentor]) => mentor === mentorId && student !== studentId).length >= places) throw refused('pins_over_capacity', { places });
  }

  /** Asks whether the pins of another run can be kept in these inputs. @throws ProblemError 422 `pin_no_longer_fits { student, mentor, studentId, mentorId, reason }`, the first two names */
  async requireKeepable(inputs: FrozenInputs, pins: readonly FrozenPair[]): Promise<void> {
    const left = new Map(inputs.mentors.map(mentor => [mentor.id, mentor.places]));
    const obstacleOf = this.obstacles.among(inputs);
    for (const [studentId, mentorId] of pins) {
      const places = (left.get(mentorId) ?? 0) - 1;
      left.set(mentorId, places);
      const reason = (await obstacleOf([studentId, mentorId])) ?? (places < 0 ? 'full' : null);
      if (!reason) continue;
      const names = await this.members.of([studentId, mentorId]);
      throw refused('pin_no_longer_fits', { student: names.get(studentId) ?? '', mentor: names.get(mentorId) ?? '', studentId, mentorId, reason });
    }
  }
}

type Pair = Pick<MakeMatchChoice, 'studentId' | 'mentorId'>;

/** A student who was left out of the run is in it too, unmatched. @throws ProblemError 404 */
function requireInRun({ students, leftOut, mentors }: FrozenInputs, { studentId, mentorId }: Pair): void {
  if (![...students, ...leftOut].some(one => one.id === studentId) || !mentors.some(one => one.id === mentorId)) throw notFound();
}

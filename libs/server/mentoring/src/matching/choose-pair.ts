import { Injectable } from '@nestjs/common';
import type { MakeMatchChoice } from '@tendril/contracts';
import { MemberNames } from '@tendril/identity';
import { Audit, conflict, notFound, refused } from '@tendril/platform';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { EligiblePairs, STUDENTS_AT_ONCE } from './eligible-pairs.repository';
import type { FrozenInputs } from './frozen-inputs';
import { MatchChoices, type MatchChoiceRow } from './match-choice.repository';
import { MatchRuns } from './match-run.repository';

/** Staff pin or ban a pair of a run. What could not be kept is refused with the reason. */
@Injectable()
export class ChoosePair {
  constructor(
    private readonly runs: MatchRuns, private readonly choices: MatchChoices, private readonly pairs: EligiblePairs, private readonly exclusions: MatchExclusions,
    private readonly members: MemberNames, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404 for somebody who is not in the run; 409 `run_not_proposed`, `chosen_already`; 422 `pin_not_eligible`, `pins_over_capacity { places }` */
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
  async requirePossible(inputs: FrozenInputs, { studentId, mentorId }: Pick<MakeMatchChoice, 'studentId' | 'mentorId'>): Promise<void> {
    const { row, column } = requireInRun(inputs, { studentId, mentorId });
    if (await this.exclusions.isForbidden(studentId, mentorId)) throw refused('pin_not_eligible');
    const [found] = await this.pairs.best({ ...inputs, pins: [[studentId, mentorId]] }, [row], 1);
    if (!found?.mentors.includes(column)) throw refused('pin_not_eligible');
    const places = inputs.mentors[column]?.places ?? 0;
    if (inputs.pins.filter(([student, mentor]) => mentor === mentorId && student !== studentId).length >= places) throw refused('pins_over_capacity', { places });
  }

  /** Asks whether the pins of another run can be kept in these inputs. @throws ProblemError 422 `pin_no_longer_fits { student, mentor }`, names */
  async requireKeepable(inputs: FrozenInputs): Promise<void> {
    const pins = inputs.pins.map(([studentId, mentorId]) => ({ studentId, mentorId, ...requireInRun(inputs, { studentId, mentorId }) })).sort((one, other) => one.row - other.row);
    const left = inputs.mentors.map(mentor => mentor.places);
    for (let from = 0; from < pins.length; from += STUDENTS_AT_ONCE) {
      const some = pins.slice(from, from + STUDENTS_AT_ONCE);
      const found = await this.pairs.best(inputs, some.map(({ row }) => row), 1);
      for (const [at, { studentId, mentorId, column }] of some.entries()) {
        if (found[at]?.mentors.includes(column) && (left[column] = (left[column] ?? 0) - 1) >= 0) continue;
        const names = await this.members.of([studentId, mentorId]);
        throw refused('pin_no_longer_fits', { student: names.get(studentId) ?? '', mentor: names.get(mentorId) ?? '' });
      }
    }
  }
}

/** @throws ProblemError 404 */
function requireInRun({ students, mentors }: FrozenInputs, { studentId, mentorId }: Pick<MakeMatchChoice, 'studentId' | 'mentorId'>): { row: number; column: number } {
  const [row, column] = [students.findIndex(one => one.id === studentId), mentors.findIndex(one => one.id === mentorId)];
  if (row < 0 || column < 0) throw notFound();
  return { row, column };
}

import { Injectable } from '@nestjs/common';
import type { MoveByHand as Move } from '@tendril/contracts';
import { Audit, conflict, refused } from '@tendril/platform';
import { ChoosePair } from './choose-pair';
import type { ComputedRun } from './compute-run';
import { EligiblePairs } from './eligible-pairs.repository';
import type { FrozenInputs } from './frozen-inputs';
import { MatchChoices } from './match-choice.repository';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns, type Computation } from './match-run.repository';
import { UnmatchedStudents } from './match-unmatched.repository';
import { rowsOf, tableOf } from './pair-table';
import { columnsOf } from './run-instance';
import { Solver, UNWATCHED } from './solver';

/** A change must be worth this much to somebody before she is moved too: more than any score, so that only a place can be. */
const STAY_BONUS = 1000;

export interface Moved {
  readonly matched: number;
  readonly score: number;
  /** Mentor before and after by student, null for nobody. */
  readonly changes: readonly { readonly studentId: string; readonly from: string | null; readonly to: string | null }[];
  readonly applied: boolean;
}

/** Staff give a student another mentor; the others stay where they can. */
@Injectable()
export class MoveByHand {
  constructor(
    private readonly runs: MatchRuns, private readonly choices: MatchChoices, private readonly choose: ChoosePair, private readonly pairs: EligiblePairs, private readonly solver: Solver,
    private readonly proposals: MatchProposals, private readonly unmatched: UnmatchedStudents, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404; 409 `run_not_proposed`, changed meanwhile; 422 `pin_not_eligible`, `pins_over_capacity` */
  async run(runId: string, { studentId, mentorId, preview, version }: Move): Promise<Moved> {
    const run = await this.runs.lock(runId);
    this.runs.expectVersion(run, version);
    if (run.state !== 'proposed') throw conflict('run_not_proposed');
    const before = await this.runs.computation(runId);
    const mentorOf = await this.proposals.mentorOf(runId);
    const { pins, bans } = await this.choices.asInputs(runId);
    const others = pins.filter(([student]) => student !== studentId);
    const inputs: FrozenInputs = { ...before.inputs, pins: others, bans: bans.filter(([student, mentor]) => student !== studentId || mentor !== mentorId) };
    await this.choose.requirePossible(inputs, { studentId, mentorId });
    const moved = { ...inputs, pins: [...others, [studentId, mentorId] as const] };
    const pairs = await this.withPair(before, moved, studentId);
    const answer = await this.resolve({ ...before, inputs: moved, pairs }, mentorOf);
    const changes = changesOf(mentorOf, answer);
    if (!preview) {
      await this.choices.pinInstead(runId, studentId, mentorId);
      const mentors = new Map(answer.pairs.map(pair => [pair.studentId, pair.mentorId]));
      const explained = await this.solver.explain({ inputs: moved, pairs, certificate: answer.certificate, mentorOf: columnsOf(moved, mentors) }, UNWATCHED);
      const students = changes.map(change => change.studentId);
      await this.proposals.replace(runId, students, answer.pairs, explained.nextBest);
      await this.unmatched.replace(runId, students, answer.unmatched, explained.removed);
      await this.runs.revise(runId, answer, pairs);
      await this.runs.explain(runId, explained);
      await this.audit.record('match-run.moved', studentId, { runId, mentorId, moved: changes.length });
    }
    return { matched: answer.matched - run.matched, score: answer.score - run.score, changes, applied: !preview };
  }

  /** The kept pairs, with this student's as they are with her pin. */
  private async withPair({ inputs, pairs }: Computation, moved: FrozenInputs, studentId: string) {
    const row = inputs.students.findIndex(student => student.id === studentId);
    const [own] = await this.pairs.best(moved, [row]);
    const rows = rowsOf(pairs);
    if (own) rows[row] = own;
    return tableOf(rows);
  }

  private async resolve({ inputs, pairs, certificate }: Computation, mentorOf: ReadonlyMap<string, string>): Promise<ComputedRun> {
    const previous = { certificate, stayBonus: STAY_BONUS, mentorOf: columnsOf(inputs, mentorOf) };
    try {
      return await this.solver.solve({ inputs, pairs, previous }, UNWATCHED);
    } catch {
      throw refused('no_answer_with_these_pins');
    }
  }
}

export function changesOf(before: ReadonlyMap<string, string>, { pairs }: Pick<ComputedRun, 'pairs'>): { studentId: string; from: string | null; to: string | null }[] {
  const after = new Map(pairs.map(pair => [pair.studentId, pair.mentorId]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(studentId => {
    const [from, to] = [before.get(studentId) ?? null, after.get(studentId) ?? null];
    return from === to ? [] : [{ studentId, from, to }];
  });
}

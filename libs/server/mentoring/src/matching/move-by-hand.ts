import { Injectable } from '@nestjs/common';
import type { MoveByHand as Move } from '@tendril/contracts';
import { Audit, conflict } from '@tendril/platform';
import { ChoosePair } from './choose-pair';
import type { ComputedRun } from './compute-run';
import type { Answer } from './explain-run';
import { MatchChoices } from './match-choice.repository';
import { MatchProposals } from './match-proposal.repository';
import { MatchRuns } from './match-run.repository';
import { UnmatchedStudents } from './match-unmatched.repository';
import { ProveRun } from './prove-run';
import type { Proved } from './proved';
import { columnsOf } from './run-instance';
import { refusePins } from './refuse-pins';
import { Solver, UNWATCHED } from './solver';
import { standingAnswer } from './standing-answer';

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
    private readonly runs: MatchRuns, private readonly choices: MatchChoices, private readonly choose: ChoosePair, private readonly prove: ProveRun, private readonly solver: Solver,
    private readonly proposals: MatchProposals, private readonly unmatched: UnmatchedStudents, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404; 409 `run_not_proposed`, changed meanwhile; 422 `pin_not_eligible { reason }`, `pins_over_capacity`, `no_answer_with_these_pins` */
  async run(runId: string, { studentId, mentorId, preview, version }: Move): Promise<Moved> {
    const run = await this.runs.lock(runId);
    this.runs.expectVersion(run, version);
    if (run.state !== 'proposed') throw conflict('run_not_proposed');
    const before = await this.runs.computation(runId);
    const mentorOf = await this.proposals.mentorOf(runId);
    const chosen = await this.choices.asInputs(runId);
    await this.choose.requirePossible({ ...before.inputs, ...chosen }, { studentId, mentorId });
    const standing = standingAnswer(before, mentorOf, chosen);
    const proved = await this.prove.moved(standing, [studentId, mentorId]).catch(refusePins);
    const changes = changesOf(mentorOf, proved.answer);
    if (!preview) {
      await this.choices.pinInstead(runId, studentId, mentorId);
      await this.keep(runId, standing, proved, changes.map(change => change.studentId));
      await this.audit.record('match-run.moved', studentId, { runId, mentorId, moved: changes.length });
    }
    return { matched: proved.answer.matched - run.matched, score: proved.answer.score - run.score, changes, applied: !preview };
  }

  private async keep(runId: string, { inputs }: Answer, proved: Proved, students: readonly string[]): Promise<void> {
    const { answer, pairs } = proved;
    const mentorOf = columnsOf(inputs, new Map(answer.pairs.map(pair => [pair.studentId, pair.mentorId])));
    const explained = await this.solver.explain({ inputs: { ...inputs, ...answer.certificate.choices }, pairs, certificate: answer.certificate, mentorOf }, UNWATCHED);
    await this.proposals.replace(runId, students, answer.pairs, explained.nextBest);
    await this.unmatched.replace(runId, students, answer.unmatched, explained.removed);
    await this.runs.revise(runId, proved);
    await this.runs.explain(runId, explained);
  }
}

export function changesOf(before: ReadonlyMap<string, string>, { pairs }: Pick<ComputedRun, 'pairs'>): { studentId: string; from: string | null; to: string | null }[] {
  const after = new Map(pairs.map(pair => [pair.studentId, pair.mentorId]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap(studentId => {
    const [from, to] = [before.get(studentId) ?? null, after.get(studentId) ?? null];
    return from === to ? [] : [{ studentId, from, to }];
  });
}

import { Injectable } from '@nestjs/common';
import { BuildPairs, type PairsWanted } from './build-pairs';
import type { ComputedRun } from './compute-run';
import type { Answer } from './explain-run';
import type { FrozenPair } from './frozen-inputs';
import type { PairTable } from './pair-table';
import type { Proved } from './proved';
import { Solver, UNWATCHED, type SolverWatch } from './solver';

/** Answers over each student's best pairs, and takes in pairs that were left out and could have won, until none could. */
@Injectable()
export class ProveRun {
  constructor(private readonly build: BuildPairs, private readonly solver: Solver) {}

  /** @throws SolverFault when there is no proved answer; the signal's reason when it was aborted */
  async run(wanted: Omit<PairsWanted, 'signal'>, watch: SolverWatch): Promise<Proved> {
    const stoppable = { ...wanted, signal: watch.signal };
    return this.widening(stoppable, await this.build.best(stoppable), pairs => this.solver.solve({ inputs: wanted.inputs, pairs }, watch));
  }

  /** An answer in which one student goes to another mentor, in the transaction that is open. @throws SolverFault as above */
  async moved(answer: Answer, to: FrozenPair): Promise<Proved> {
    const { inputs } = answer;
    const row = inputs.students.findIndex(student => student.id === to[0]);
    const wanted = { context: null, inputs, signal: UNWATCHED.signal };
    return this.widening(wanted, await this.build.withPinned(wanted, answer.pairs, row, to), pairs => this.solver.move({ answer: { ...answer, pairs }, to }, UNWATCHED));
  }

  private async widening(wanted: PairsWanted, best: PairTable, answerOver: (pairs: PairTable) => Promise<ComputedRun>): Promise<Proved> {
    const widened = new Set<number>();
    let pairs = best;
    for (;;) {
      const answer = await answerOver(pairs);
      const wider = await this.build.widen(wanted, pairs, answer);
      if (!wider) return { answer, pairs, widened: widened.size };
      for (const row of wider.students) widened.add(row);
      pairs = wider.table;
    }
  }
}

import { Injectable } from '@nestjs/common';
import { BuildPairs, type PairsWanted } from './build-pairs';
import type { Proved } from './proved';
import { Solver, type SolverWatch } from './solver';

/** Solves over each student's best pairs, and takes in pairs that were left out and could have won, until none could. */
@Injectable()
export class ProveRun {
  constructor(private readonly build: BuildPairs, private readonly solver: Solver) {}

  /** @throws SolverFault when there is no proved answer; the signal's reason when it was aborted */
  async run(wanted: Omit<PairsWanted, 'signal'>, watch: SolverWatch): Promise<Proved> {
    const stoppable = { ...wanted, signal: watch.signal };
    const widened = new Set<number>();
    let pairs = await this.build.best(stoppable);
    for (;;) {
      const answer = await this.solver.solve({ inputs: wanted.inputs, pairs }, watch);
      const wider = await this.build.widen(stoppable, pairs, answer);
      if (!wider) return { answer, pairs, widened: widened.size };
      for (const row of wider.students) widened.add(row);
      pairs = wider.table;
    }
  }
}

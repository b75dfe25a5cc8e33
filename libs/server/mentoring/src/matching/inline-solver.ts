import { computeRun, type ComputedRun } from './compute-run';
import type { FrozenInputs } from './frozen-inputs';
import { asFault, Solver, type SolverWatch } from './solver';

/** Computes in place and blocks meanwhile: for small schools and for tests. */
export class InlineSolver extends Solver {
  async solve(inputs: FrozenInputs, { onProgress, signal }: SolverWatch): Promise<ComputedRun> {
    signal.throwIfAborted();
    try {
      return computeRun(inputs, onProgress);
    } catch (error) {
      throw asFault(error);
    }
  }
}

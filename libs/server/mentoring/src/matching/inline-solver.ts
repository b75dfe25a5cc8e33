import { computeRun, type ComputedRun, type RunTask } from './compute-run';
import { asFault, Solver, type SolverWatch } from './solver';

/** Computes in place and blocks meanwhile: for small schools and for tests. */
export class InlineSolver extends Solver {
  async solve(task: RunTask, { onProgress, signal }: SolverWatch): Promise<ComputedRun> {
    signal.throwIfAborted();
    try {
      return computeRun(task, onProgress);
    } catch (error) {
      throw asFault(error);
    }
  }
}

import type { ComputedRun, RunTask } from './compute-run';

export interface SolverWatch {
  readonly onProgress: (done: number, total: number) => void;
  /** Aborting it ends the computation. */
  readonly signal: AbortSignal;
}

/** Computes a run somewhere: in a thread of its own in the worker, in place in small tests and the demonstration. */
export abstract class Solver {
  /**
   * @throws SolverFault when there is no proved answer
   * @throws the signal's reason when it was aborted
   */
  abstract solve(task: RunTask, watch: SolverWatch): Promise<ComputedRun>;
}

/** The computation ended without a proved answer. */
export class SolverFault extends Error {
  override readonly name = 'SolverFault';

  /** @param code what the run shows: `certificate`, `inputs` or `unexpected` */
  constructor(readonly code: 'certificate' | 'inputs' | 'unexpected', detail: string) {
    super(`${code}: ${detail}`);
  }
}

/** The fault that an error of the computation stands for. */
export function asFault(error: unknown): SolverFault {
  if (error instanceof SolverFault) return error;
  const { name = 'Error', message = '' } = error instanceof Error ? error : {};
  if (name === 'InvalidCertificate') return new SolverFault('certificate', message);
  if (name === 'InvalidInstance') return new SolverFault('inputs', message);
  return new SolverFault('unexpected', `${name} ${message}`);
}

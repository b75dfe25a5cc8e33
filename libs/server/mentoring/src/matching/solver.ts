import { computeRun, type ComputedRun, type RunTask } from './compute-run';
import { moveInRun, type MoveTask } from './move-in-run';
import { explainRun, type Answer, type Explained } from './explain-run';

export interface SolverWatch {
  readonly onProgress: (done: number, total: number) => void;
  /** Aborting it ends the computation. */
  readonly signal: AbortSignal;
}

/** Nobody waits for progress, and nobody stops it. */
export const UNWATCHED: SolverWatch = { onProgress: () => undefined, signal: new AbortController().signal };

/** What is asked of a solver, and what it answers. */
export type Question = { readonly ask: 'solve'; readonly task: RunTask } | { readonly ask: 'move'; readonly task: MoveTask } | { readonly ask: 'explain'; readonly task: Answer };
export type Reply<Asked extends Question> = Asked extends { readonly ask: 'explain' } ? Explained : ComputedRun;

/** Answers a question here and now. @throws the errors of the computation */
export function reply(question: Question, onProgress?: SolverWatch['onProgress']): ComputedRun | Explained {
  switch (question.ask) {
    case 'solve': return computeRun(question.task, onProgress);
    case 'move': return moveInRun(question.task);
    case 'explain': return explainRun(question.task);
  }
}

/** Computes a run somewhere: in a thread of its own in the worker, in place in small tests and the demonstration. */
export abstract class Solver {
  /**
   * @throws SolverFault when there is no proved answer
   * @throws the signal's reason when it was aborted
   */
  solve(task: RunTask, watch: SolverWatch): Promise<ComputedRun> {
    return this.answer({ ask: 'solve', task }, watch);
  }

  /** Staff give a student another mentor. @throws as `solve` */
  move(task: MoveTask, watch: SolverWatch): Promise<ComputedRun> {
    return this.answer({ ask: 'move', task }, watch);
  }

  /** What a screen says beside an answer. @throws as `solve` */
  explain(task: Answer, watch: SolverWatch): Promise<Explained> {
    return this.answer({ ask: 'explain', task }, watch);
  }

  protected abstract answer<Asked extends Question>(question: Asked, watch: SolverWatch): Promise<Reply<Asked>>;
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

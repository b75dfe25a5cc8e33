import { asFault, reply, Solver, type Question, type Reply, type SolverWatch } from './solver';

/** Computes in place and blocks meanwhile: for small schools and for tests. */
export class InlineSolver extends Solver {
  protected async answer<Asked extends Question>(question: Asked, { onProgress, signal }: SolverWatch): Promise<Reply<Asked>> {
    signal.throwIfAborted();
    try {
      return reply(question, onProgress) as Reply<Asked>;
    } catch (error) {
      throw asFault(error);
    }
  }
}

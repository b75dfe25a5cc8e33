import { Worker } from 'node:worker_threads';
import type { ComputedRun } from './compute-run';
import type { Explained } from './explain-run';
import { Solver, SolverFault, type Question, type Reply, type SolverWatch } from './solver';

export type ThreadMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly result: ComputedRun | Explained }
  | { readonly kind: 'failed'; readonly code: SolverFault['code']; readonly message: string };

/** Computes in a thread of its own, so that the process goes on renewing its locks. The bundled thread lies beside the worker's main. */
export class ThreadSolver extends Solver {
  constructor(private readonly program = new URL('./solve.thread.js', import.meta.url)) {
    super();
  }

  protected answer<Asked extends Question>(question: Asked, { onProgress, signal }: SolverWatch): Promise<Reply<Asked>> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const thread = new Worker(this.program, { workerData: question });
      const end = (settle: () => void) => {
        signal.removeEventListener('abort', stop);
        settle();
        void thread.terminate();
      };
      const stop = () => end(() => reject(signal.reason));
      signal.addEventListener('abort', stop, { once: true });
      thread.on('message', (message: ThreadMessage) => {
        if (message.kind === 'progress') onProgress(message.done, message.total);
        else if (message.kind === 'done') end(() => resolve(message.result as Reply<Asked>));
        else end(() => reject(new SolverFault(message.code, message.message)));
      });
      thread.on('error', error => end(() => reject(new SolverFault('unexpected', String(error)))));
      thread.on('exit', code => end(() => reject(new SolverFault('unexpected', `the thread ended with ${code}`))));
    });
  }
}

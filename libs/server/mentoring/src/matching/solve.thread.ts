import { parentPort, workerData } from 'node:worker_threads';
import { computeRun, type RunTask } from './compute-run';
import { asFault } from './solver';
import type { ThreadMessage } from './thread-solver';

const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

try {
  const result = computeRun(workerData as RunTask, (done, total) => tell({ kind: 'progress', done, total }));
  tell({ kind: 'done', result });
} catch (error) {
  const { code, message } = asFault(error);
  tell({ kind: 'failed', code, message });
}

import { parentPort, workerData } from 'node:worker_threads';
import { computeRun } from './compute-run';
import type { FrozenInputs } from './frozen-inputs';
import { asFault } from './solver';
import type { ThreadMessage } from './thread-solver';

const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

try {
  const result = computeRun(workerData as FrozenInputs, (done, total) => tell({ kind: 'progress', done, total }));
  tell({ kind: 'done', result });
} catch (error) {
  const { code, message } = asFault(error);
  tell({ kind: 'failed', code, message });
}

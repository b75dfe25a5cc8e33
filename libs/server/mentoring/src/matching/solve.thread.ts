import { parentPort, workerData } from 'node:worker_threads';
import { asFault, reply, type Question } from './solver';
import type { ThreadMessage } from './thread-solver';

const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

try {
  const result = reply(workerData as Question, (done, total) => tell({ kind: 'progress', done, total }));
  tell({ kind: 'done', result });
} catch (error) {
  const { code, message } = asFault(error);
  tell({ kind: 'failed', code, message });
}

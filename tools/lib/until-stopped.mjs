import { existsSync, readFileSync } from 'node:fs';

/**
 * What is started is stopped in the opposite order, whether the work ends, fails, is interrupted, or loses its parent.
 * @param {(life: { signal: AbortSignal, onStop: (stop: () => unknown) => void, interrupted: Promise<void> }) => Promise<unknown>} work
 * @returns {Promise<string | undefined>} why it was interrupted, if it was; a failure of the work is thrown once everything has stopped
 */
export async function untilStopped(work) {
  const stops = [];
  const control = new AbortController();
  const interrupted = new Promise((done) => control.signal.addEventListener('abort', () => done()));
  const ancestors = lineage();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  let why;
  const abort = (reason) => {
    why ??= reason;
    control.abort();
  };
  for (const signal of signals) process.on(signal, abort);
  const orphaned = setInterval(() => process.env.npm_lifecycle_event && lineage() !== ancestors && abort('the process that started this one ended'), 500).unref();

  try {
    await work({ signal: control.signal, onStop: (stop) => stops.push(stop), interrupted });
  } catch (error) {
    if (!control.signal.aborted) throw error;
  } finally {
    clearInterval(orphaned);
    control.abort();
    for (const stop of stops.reverse()) await stop();
    for (const signal of signals) process.off(signal, abort);
  }
  return why;
}

/** Our parent and, where the system shows it, the parent's: npm stands behind a shell. */
function lineage() {
  const file = `/proc/${process.ppid}/status`;
  return `${process.ppid} ${existsSync(file) ? /^PPid:\s*(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : ''}`;
}

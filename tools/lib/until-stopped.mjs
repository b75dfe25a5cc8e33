import { existsSync, readFileSync } from 'node:fs';

/**
 * What is started is stopped in the opposite order, whether the work ends, fails, is interrupted, or loses its parent.
 * @param {(life: { signal: AbortSignal, onStop: (stop: () => unknown) => void, interrupted: Promise<void> }) => Promise<unknown>} work
 * @returns {Promise<number>} 0; a failure of the work is thrown once everything has stopped
 */
export async function untilStopped(work) {
  const stops = [];
  const control = new AbortController();
  const interrupted = new Promise((done) => control.signal.addEventListener('abort', () => done()));
  const ancestors = lineage();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const abort = () => control.abort();
  for (const signal of signals) process.on(signal, abort);
  const orphaned = setInterval(() => process.env.npm_lifecycle_event && lineage() !== ancestors && abort(), 500).unref();

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
  return 0;
}

/** Our parent and, where the system shows it, the parent's: npm stands behind a shell. */
function lineage() {
  const file = `/proc/${process.ppid}/status`;
  return `${process.ppid} ${existsSync(file) ? /^PPid:\s*(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] : ''}`;
}

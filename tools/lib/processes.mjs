import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const WATCH = `read _
kill -s "$1" "$0" 2> /dev/null
[ -n "$2" ] || exit
while kill -0 "$0" 2> /dev/null && ! grep -qs ') Z ' "/proc/$0/stat"; do sleep 0.1; done
rm -rf "$2"`;

/**
 * Ends a process when this one dies in whatever way, SIGKILL included: a shell waits for the end of the pipe that only we hold.
 * @param {number} pid
 * @param {{ signal?: string, folder?: string }} options the signal's short name; a throw-away folder to delete afterwards
 * @returns {() => Promise<void>} lets go, to be called once the process has ended
 */
export function leash(pid, { signal = 'TERM', folder = '' } = {}) {
  if (process.platform === 'win32') return async () => {};
  const watcher = spawn('sh', ['-c', WATCH, String(pid), signal, folder], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  watcher.unref();
  watcher.stdin.unref();
  const gone = new Promise((done) => watcher.once('exit', done));
  return async () => {
    watcher.ref();
    watcher.kill('SIGKILL');
    await gone;
  };
}

/** @returns {boolean} whether a process with this id runs (a zombie does not) */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, 'latin1'));
}

/** @returns {string} the command line of a running process, empty when there is none */
export function commandOf(pid) {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Signals a process and waits for its end; after the patience it is killed.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {number} patience milliseconds
 */
export async function end(pid, signal, patience = 10_000) {
  const kill = (name) => {
    try {
      process.kill(pid, name);
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  };
  kill(signal);
  for (const last = Date.now() + patience; isAlive(pid) && Date.now() < last; ) await sleep(20);
  if (isAlive(pid)) kill('SIGKILL');
  while (isAlive(pid)) await sleep(20);
}

import { spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './node.mjs';
import { end, leash } from './processes.mjs';
import { Refusal } from './refusal.mjs';

const KEPT = 8_000;

/**
 * Runs a command to its end, quietly: what it wrote is shown only when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env: NodeJS.ProcessEnv, signal?: AbortSignal, failed: string, shown?: number, tell?: (line: string) => void }} options `failed`
 *   is the sentence above the output, of which the last `shown` characters are kept; `tell` hears each line of stdout, for somebody who waits
 * @throws {Refusal}
 */
export async function toTheEnd(command, args, { env, signal, failed, shown = KEPT, tell }) {
  signal?.throwIfAborted();
  const child = spawn(command, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const letGo = leash(child.pid ?? 0);
  const abort = () => process.kill(-child.pid, 'SIGTERM');
  signal?.addEventListener('abort', abort);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said = (said + text).slice(-shown)));
  if (tell) createInterface(child.stdout).on('line', tell);
  const code = await new Promise((done, fail) => child.once('error', fail).once('close', (status, by) => done(status ?? by)));
  await letGo();
  signal?.removeEventListener('abort', abort);
  signal?.throwIfAborted();
  if (code !== 0) throw new Refusal(`${failed}\n${said.trim()}`);
  return said;
}

/**
 * Starts a long-running program of the build in a group of its own, so that the terminal's Ctrl-C reaches only us and we stop it in order.
 * @param {string} name
 * @param {string} file below the root
 * @param {{ env: NodeJS.ProcessEnv, logs: string }} options
 * @returns {{ died: Promise<string>, stop: () => Promise<void> }} `died` resolves to what to tell a person when it ends by itself
 */
export function startProgram(name, file, { env, logs }) {
  mkdirSync(logs, { recursive: true });
  const logFile = join(logs, `${name}.log`);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, file)], { cwd: root, env, stdio: ['ignore', log, 'pipe'], detached: true });
  closeSync(log);
  let said = '';
  child.stderr.on('data', (text) => {
    appendFileSync(logFile, text);
    said = (said + text).slice(-KEPT);
  });
  const letGo = leash(child.pid ?? 0);
  const ended = new Promise((done) => child.once('error', (error) => done(error.message)).once('close', (code, signal) => done(code ?? signal)));
  let stopping = false;
  const why = (code) => {
    const lines = (said.trim() || readFileSync(logFile, 'utf8').trim()).split('\n');
    return code === 78 ? lines.join('\n') : `The ${name} ended by itself (${code}):\n${lines.slice(-15).join('\n')}`;
  };
  return {
    died: new Promise((tell) => ended.then((code) => !stopping && tell(why(code)))),
    async stop() {
      stopping = true;
      if (child.exitCode === null && child.signalCode === null) await end(child.pid, 'SIGTERM');
      await letGo();
    },
  };
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf, isAlive } from './processes.mjs';
import { Refusal } from './refusal.mjs';
import { home } from './settings.mjs';

const file = join(home, 'running.json');

/** @returns {{ pid: number, url: string, database?: { app: string, queue?: string }, smtp?: string } | undefined} the "npm start" that runs from this folder */
export function running() {
  if (!existsSync(file)) return undefined;
  try {
    const known = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(known.pid) && commandOf(known.pid).includes('start.mjs') ? known : undefined;
  } catch {
    return undefined;
  }
}

/** @throws {Refusal} when this folder already serves */
export function mustBeAlone() {
  const other = running();
  if (other) throw new Refusal(`Tendril already runs from this folder at ${other.url} (process ${other.pid}): stop it first, with Ctrl-C in its window or "kill ${other.pid}".`);
}

/** Notes who runs and where, readable by nobody else: it holds connection strings. */
export function note(facts) {
  mkdirSync(home, { recursive: true });
  writeFileSync(file, JSON.stringify({ pid: process.pid, ...facts }), { mode: 0o600 });
}

export const forget = () => rmSync(file, { force: true });

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Running {
  readonly url: string;
  /** From the start of the process to its first good answer. */
  readonly milliseconds: number;
  stop(): Promise<void>;
}

/** The api as `npm run build` leaves it. */
export const API = join(import.meta.dirname, '../apps/api/main.js');

/** Starts a server in a process of its own, on a free port that it is told by PORT, and waits until `path` answers. Throws with what it said when it ends before. */
export async function startServer(program: string, env: NodeJS.ProcessEnv, path: string): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', program], { env: { ...process.env, ...env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (part) => { said += String(part); });
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(url + path))) {
    if (child.exitCode !== null) throw new Error(`${program} ended before it answered: ${said}`);
    if (performance.now() - began > 60_000) throw new Error(`${program} did not answer within a minute: ${said}`);
    await sleep(5);
  }
  return { url, milliseconds: performance.now() - began, stop: () => end(child) };
}

/** The milliseconds of a program that ends by itself. */
export async function timeToTheEnd(parameters: readonly string[]): Promise<number> {
  const began = performance.now();
  await once(spawn(process.execPath, parameters, { stdio: 'ignore' }), 'close');
  return performance.now() - began;
}

async function end(child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  child.kill();
  await closed;
}

function answers(url: string): Promise<boolean> {
  return new Promise((done) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      done(response.statusCode === 200);
    });
    request.on('error', () => done(false));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

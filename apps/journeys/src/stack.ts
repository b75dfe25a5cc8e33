import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestDatabase } from '@tendril/platform/testing';
import { type Mailbox, openMailbox } from './mailbox';

/** The whole product as it is shipped: the built api and worker on a database of their own. */
export interface Stack {
  readonly url: string;
  /** Where its mails go. */
  readonly mails: Mailbox;
  /** Runs `school.js` as the operator would; returns what it printed. */
  operator(...words: string[]): Promise<string>;
  stop(): Promise<void>;
}

const dist = resolve(import.meta.dirname, '../../../dist');

export async function startStack(): Promise<Stack> {
  const database = await createTestDatabase([]);
  const mails = await openMailbox();
  const port = await freePort();
  const files = mkdtempSync(join(tmpdir(), 'tendril-journey-'));
  const url = `http://localhost:${port}`;
  const env = {
    ...process.env, NODE_OPTIONS: '', DATABASE_URL: database.appUrl, QUEUE_DATABASE_URL: database.queueUrl, PORT: String(port), PUBLIC_URL: url, FILES_DIR: files,
    WEB_DIR: join(dist, 'apps'), SECRET_KEY: 'a key for the journeys alone, 32+', LOG_LEVEL: 'error', SMTP_URL: mails.url,
  };
  const programs = ['api', 'worker'].map(name => spawn(process.execPath, [join(dist, 'apps', name, 'main.js')], { env, stdio: ['ignore', 'ignore', 'inherit'] }));
  const stack: Stack = {
    url,
    mails,
    operator: (...words) => printed(spawn(process.execPath, [join(dist, 'tools/school.js'), ...words], { env, stdio: ['ignore', 'pipe', 'inherit'] })),
    async stop() {
      await Promise.all(programs.map(stopped));
      await mails.close();
      await database.close();
      rmSync(files, { recursive: true, force: true });
    },
  };
  await ready(url).catch(async (error: unknown) => {
    await stack.stop();
    throw error;
  });
  return stack;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(done => server.once('listening', done));
  const address = server.address();
  await new Promise(done => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

async function ready(url: string): Promise<void> {
  for (const last = Date.now() + 60_000; Date.now() < last;) {
    const answer = await fetch(`${url}/api/health/ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise(done => setTimeout(done, 100));
  }
  throw new Error('the product did not become ready within a minute');
}

function stopped(program: ChildProcess): Promise<unknown> {
  if (program.exitCode !== null || program.signalCode !== null) return Promise.resolve();
  const gone = new Promise(done => program.once('exit', done));
  program.kill('SIGTERM');
  const hard = setTimeout(() => program.kill('SIGKILL'), 8000);
  return gone.finally(() => clearTimeout(hard));
}

async function printed(program: ChildProcess): Promise<string> {
  let text = '';
  program.stdout?.on('data', (part: Buffer) => (text += part.toString()));
  const code = await new Promise(done => program.once('exit', done));
  if (code !== 0) throw new Error(`the command ended with ${String(code)}: ${text}`);
  return text;
}

import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { emitInNewSchool, nothingIsDue } from './testing/due';

const root = join(import.meta.dirname, '../../..');
const bundle = join(root, 'node_modules/.cache/tendril', `worker-${process.pid}`);

describe('the worker as a process', () => {
  let test: TestDatabase;
  let child: ChildProcess | undefined;

  beforeAll(async () => {
    test = await createTestDatabase([]);
    await mkdir(bundle, { recursive: true });
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/.bin/tsdown'), '-l', 'warn', '--out-dir', bundle], { cwd: join(root, 'apps/worker'), env: { ...process.env, NODE_OPTIONS: '' } });
  }, 60_000);

  afterAll(async () => {
    child?.kill('SIGKILL');
    await rm(bundle, { recursive: true, force: true });
    await test.close();
  });

  const right = () => ({
    PATH: process.env['PATH'], DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), FILES_DIR: join(bundle, 'files'),
  });

  /** Runs until it ends; what it said on stderr and its exit code. */
  async function run(env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
    child = spawn(process.execPath, [join(bundle, 'main.js')], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr?.on('data', text => (said += String(text)));
    const [code] = await once(child, 'close') as [number | null];
    return { code, said };
  }

  it.each([
    ['a role that could see every school', () => ({ ...right(), DATABASE_URL: test.ownerUrl }), /^The role "tendril_owner" in DATABASE_URL owns the tables\. .+\n$/],
    ['a queue that does not answer', () => ({ ...right(), QUEUE_DATABASE_URL: undefined, REDIS_URL: 'redis://127.0.0.1:1' }), /^Redis at REDIS_URL does not answer .+\n$/],
    ['a setting that is missing', () => ({ ...right(), SECRET_KEY: undefined }), /^SECRET_KEY is missing\.\n$/],
  ])('refuses %s in one sentence', async (_what, env, sentence) => {
    const { code, said } = await run(env());
    expect(said).toMatch(sentence);
    expect(code).toBe(78);
  }, 30_000);

  it('delivers what is due, and ends in order when it is told to', async () => {
    const tenancy = new Tenancy(test.database);
    await emitInNewSchool(tenancy, 'membership.ended', { membershipId: randomUUID() });
    const ended = run(right());
    await nothingIsDue(tenancy);
    child?.kill('SIGTERM');
    const { said } = await ended;
    expect(said).toBe('');
    expect(child?.signalCode ?? child?.exitCode).toBe('SIGTERM');
  }, 40_000);
});

import { jest } from '@jest/globals';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  Audit, AuditEntry, Clock, currentManager, DeadEvents, type DomainEvent, EventWorkers, Handlers, Handles, JobQueues, Outbox, QueueMessages, RecurringJobs, Tenancy, type RecurringJob,
} from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { DeadEventsRepository } from './dead-events.repository';
import { Delivery } from './delivery';
import { DueEvents } from './due-events.repository';
import { workerDefaults, type WorkerTimings } from './event-workers';
import type { JobQueue, QueueAddress } from './job-queues';

const redisUrl = process.env['TEST_REDIS_URL'];
const backEnds = ['PostgreSQL', ...(redisUrl ? ['Redis'] : [])];
const root = join(import.meta.dirname, '../../../../..');
const bundle = join(root, 'node_modules/.cache/tendril', `worker-to-kill-${process.pid}`);

jest.setTimeout(30_000);

beforeAll(async () => {
  await mkdir(bundle, { recursive: true });
  await promisify(execFile)(process.execPath, [join(root, 'node_modules/.bin/tsdown'), '-l', 'warn', '--config', join(import.meta.dirname, 'testing/tsdown.config.mjs')],
    { cwd: join(import.meta.dirname, 'testing'), env: { ...process.env, NODE_OPTIONS: '', OUT_DIR: bundle } });
}, 60_000);

afterAll(() => rm(bundle, { recursive: true, force: true }));

describe.each(backEnds)('events through the queue on %s', backEnd => {
  let test: TestDatabase;
  let address: QueueAddress;
  let tenancy: Tenancy;
  let queues: JobQueues;
  let messages: QueueMessages;
  let running: EventWorkers[];
  let opened: JobQueue[];
  let children: ChildProcess[];
  let schoolId: string;
  const clock = new Clock();

  beforeEach(async () => {
    test = await createTestDatabase([AuditEntry], 16);
    address = backEnd === 'Redis' ? { redisUrl, prefix: `test-${randomUUID()}` } : { queueDatabaseUrl: test.queueUrl };
    tenancy = new Tenancy(test.database);
    queues = await JobQueues.connect(address);
    messages = new QueueMessages(queues, 'test');
    await messages.ready();
    running = [];
    opened = [];
    children = [];
    schoolId = await newSchool();
  });

  afterEach(async () => {
    for (const child of children) child.kill('SIGKILL');
    await Promise.all([...running.map(one => one.stop()), ...opened.map(one => one.close())]);
    await messages.onApplicationShutdown();
    await test.close();
  });

  const quick: WorkerTimings = {
    ...workerDefaults, lockMilliseconds: 1000, heldMilliseconds: 200, relay: { ...workerDefaults.relay, leaseSeconds: 2, attempts: 2, backoffMilliseconds: 50 },
  };

  async function newSchool(): Promise<string> {
    const id = randomUUID();
    await tenancy.asInstallation('make a school for the test', () => currentManager().query(
      `INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, $2, $2, 'UTC', '{en}', 'en', '{}', now())`, [id, id]));
    return id;
  }

  const emit = (type: string, count = 1, school = schoolId) => tenancy.inSchool({ schoolId: school, actor: null }, async () => {
    const outbox = new Outbox(clock, messages);
    for (let one = 0; one < count; one += 1) await outbox.emit(type, { thing: randomUUID() });
  });
  const dead = () => new DeadEvents(tenancy, clock, new DeadEventsRepository(), new Audit(clock), messages);

  async function start(handlers: readonly object[], timings = quick, recurring: readonly RecurringJob[] = []): Promise<EventWorkers> {
    const delivery = new Delivery(tenancy, clock, new DueEvents(), Handlers.of(handlers));
    const workers = new EventWorkers({ queues, tenancy, clock, delivery, dead: dead(), messages, recurring: new RecurringJobs(recurring), timings });
    running.push(workers);
    await workers.start();
    await messages.ready();
    return workers;
  }

  function openQueue(name: string): JobQueue {
    const queue = queues.queue(name);
    opened.push(queue);
    return queue;
  }

  async function until(met: () => boolean | Promise<boolean>, seconds = 20): Promise<void> {
    for (const end = Date.now() + seconds * 1000; !(await met()); ) {
      if (Date.now() > end) throw new Error('it did not come about');
      await new Promise(resolve => setTimeout(resolve, 20));
    }
  }

  const waiting = () => tenancy.asInstallation('count for the test', async () =>
    (await currentManager().query<{ count: number }[]>('SELECT count(*) FROM outbox_due'))[0]?.count ?? -1);
  const actions = () => tenancy.inSchool({ schoolId, actor: null }, async () =>
    (await currentManager().query<{ action: string }[]>('SELECT action FROM audit_entry ORDER BY at, id')).map(row => row.action));

  class Recording {
    readonly order: string[] = [];
    fails = false;

    @Handles('short.asked', 'test.short')
    async short(event: DomainEvent): Promise<void> {
      await record(event, 'short');
      if (this.fails) throw new TypeError('the name of a student');
      this.order.push(event.schoolId);
    }

    @Handles('long.asked', 'test.long', 'long')
    async long(event: DomainEvent): Promise<void> {
      await tenancy.inSchool(event, () => record(event, 'long'));
      this.order.push(event.schoolId);
    }
  }

  const record = (event: DomainEvent, action: string) => currentManager().query(
    `INSERT INTO audit_entry (school_id, id, at, action, subject_id, details) VALUES ($1, $2, clock_timestamp(), $3, $4, '{}')`, [event.schoolId, randomUUID(), action, event.id]);

  it('delivers to short and long handlers, and keeps no job', async () => {
    await start([new Recording()]);
    await emit('short.asked');
    await emit('long.asked');
    await until(async () => (await waiting()) === 0);
    expect((await actions()).sort()).toEqual(['long', 'short']);
    for (const name of ['events', 'work']) {
      const queue = openQueue(name);
      await until(async () => Object.values(await queue.getJobCounts()).every(count => count === 0));
    }
  });

  it('is woken by the commit', async () => {
    const recording = new Recording();
    await start([recording], { ...quick, relay: { ...quick.relay, pollMilliseconds: 60_000 } });
    await emit('short.asked');
    await until(() => recording.order.length === 1, 5);
  });

  it('loses nothing when the queue is wiped', async () => {
    const queue = openQueue('events');
    await queue.pause();
    await start([new Recording()]);
    await emit('short.asked', 5);
    await until(async () => (await queue.getJobs(['wait'])).length === 5);
    const [job] = await queue.getJobs(['wait']);
    expect(Object.keys(job?.data ?? {}).sort()).toEqual(['eventId', 'generation', 'schoolId']);
    await queue.obliterate({ force: true });
    await queue.resume();
    await until(async () => (await waiting()) === 0);
    expect(await actions()).toEqual(Array(5).fill('short'));
  });

  it('keeps the place of what waits in the queue for longer than the lease', async () => {
    const queue = openQueue('events');
    await queue.pause();
    await start([new Recording()], { ...quick, relay: { ...quick.relay, leaseSeconds: 1 } });
    await emit('short.asked');
    await new Promise(resolve => setTimeout(resolve, 2500));
    const generations = await tenancy.asInstallation('look for the test', () => currentManager().query('SELECT generation FROM outbox_due'));
    expect(generations).toEqual([{ generation: 1 }]);
    await queue.resume();
    await until(async () => (await waiting()) === 0);
    expect(await actions()).toEqual(['short']);
  });

  it('marks an event dead after its last try, says why in closed words, and sends it again', async () => {
    const recording = new Recording();
    recording.fails = true;
    await start([recording]);
    await emit('short.asked');
    await until(async () => (await dead().list(schoolId)).length === 1);
    expect(await dead().count()).toEqual([{ schoolId, slug: expect.any(String) as string, count: 1 }]);
    expect((await dead().list(schoolId))[0]).toMatchObject({ type: 'short.asked', error: 'test.short: TypeError' });
    expect(await actions()).toEqual([]);
    recording.fails = false;
    expect(await dead().sendAgain(schoolId)).toBe(1);
    await until(async () => (await waiting()) === 0);
    expect(await actions()).toEqual(['dead-events.sent-again', 'short']);
    expect(await dead().count()).toEqual([]);
  });

  it('does not let one school delay another', async () => {
    const recording = new Recording();
    const small = await newSchool();
    await emit('short.asked', 1000);
    await start([recording]);
    await until(() => recording.order.length > 50);
    await emit('short.asked', 1, small);
    const before = recording.order.length;
    await until(() => recording.order.includes(small));
    expect(recording.order.indexOf(small) - before).toBeLessThan(60);
    expect(recording.order.length).toBeLessThan(900);
  });

  it('runs a recurring job, and forgets it when it is no longer listed', async () => {
    let ran = 0;
    const first = await start([], quick, [{ name: 'tick', pattern: '* * * * * *', run: async () => void (ran += 1) }]);
    await until(() => ran > 0);
    await first.stop();
    running = [];
    await start([]);
    const queue = openQueue('work');
    await until(async () => (await queue.getJobSchedulers()).length === 0);
  });

  it.each([['short.asked', 'short'], ['long.asked', 'long']])('takes up again what a killed worker was at: %s', async (type, effect) => {
    await emit(type);
    const child = await startChild();
    expect(await waiting()).toBe(1);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await passHalfMinute();
    await start([new Recording()]);
    await until(async () => (await waiting()) === 0);
    expect(await actions()).toEqual([effect]);
  }, 60_000);

  it.each([['short.asked', 'short'], ['long.asked', 'long']])('has one effect, though a worker was stopped past its right to the work and went on: %s', async (type, effect) => {
    await emit(type);
    const child = await startChild();
    child.kill('SIGSTOP');
    await passHalfMinute();
    await start([new Recording()]);
    await until(async () => (effect === 'short' ? waitsForTheOther() : (await actions()).length > 0));
    child.kill('SIGCONT');
    if (effect === 'long') await once(child.stdout, 'data');
    await until(async () => (await waiting()) === 0);
    await new Promise(resolve => setTimeout(resolve, quick.lockMilliseconds));
    expect(await actions()).toEqual([effect]);
  }, 60_000);

  /** The tests do not wait for the half minute that a silent process keeps its right to long work. */
  const passHalfMinute = () => tenancy.asInstallation('the half minute passes', () => currentManager().query(`UPDATE outbox_due SET held_until = now() WHERE held_by IS NOT NULL`));

  /** A second short handler stands behind the transaction of the first. */
  const waitsForTheOther = () => tenancy.asInstallation('look for the test', async () => (await currentManager().query<unknown[]>(
    `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0);

  async function startChild() {
    const child = spawn(process.execPath, [join(bundle, 'worker-to-kill.js')], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        PATH: process.env['PATH'], DATABASE_URL: test.appUrl, LOG_LEVEL: 'silent',
        ...(address.redisUrl ? { REDIS_URL: address.redisUrl, QUEUE_PREFIX: address.prefix } : { QUEUE_DATABASE_URL: address.queueDatabaseUrl }),
      },
    });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  }
});

it('says what is wrong with a queue that does not answer', async () => {
  await expect(JobQueues.connect({ redisUrl: 'redis://127.0.0.1:1' })).rejects.toThrow(/REDIS_URL does not answer/);
  await expect(JobQueues.connect({ queueDatabaseUrl: 'postgres://nobody:secret@127.0.0.1:1/x' })).rejects.toThrow(/QUEUE_DATABASE_URL/);
});

import { DelayedError, type Job, type Processor } from 'bullmq';
import { Clock } from '../clock/clock';
import { log, logFailure } from '../logs/log';
import { Tenancy } from '../tenancy/tenancy';
import { closedText } from './closed-text';
import { DeadEvents } from './dead-events';
import { Delivery, HandlerFailed } from './delivery';
import { DueEvents, type Envelope } from './due-events.repository';
import type { JobData, JobQueue, JobQueues, JobWorker } from './job-queues';
import { Messages } from './messages';
import type { RecurringJobs } from './recurring-jobs';
import { EventRelay, jobId, relayDefaults, type RelayOptions } from './relay';

/** Handed to the queue so often and never finished: each time its process died. */
const MOST_GENERATIONS = 10;

export interface WorkerTimings {
  readonly relay: RelayOptions;
  /** Short handlers at a time in this process, and long ones. Each takes a connection to the database. */
  readonly eventsAtOnce: number;
  readonly workAtOnce: number;
  /** After so long without a sign of life a job is another worker's. */
  readonly lockMilliseconds: number;
  /** Pause before asking again for work that another process holds. */
  readonly heldMilliseconds: number;
}

export const workerDefaults: WorkerTimings = { relay: relayDefaults, eventsAtOnce: 5, workAtOnce: 3, lockMilliseconds: 30_000, heldMilliseconds: 5_000 };

export interface EventWorkersParts {
  readonly queues: JobQueues;
  readonly tenancy: Tenancy;
  readonly clock: Clock;
  readonly delivery: Delivery;
  readonly dead: DeadEvents;
  readonly messages: Messages;
  readonly recurring: RecurringJobs;
  readonly timings?: WorkerTimings;
}

/** The job process: the relay, and a worker on each of the two queues, short handlers on `events`, long ones and recurring jobs on `work`. */
export class EventWorkers {
  private readonly timings: WorkerTimings;
  private readonly events: JobQueue;
  private readonly work: JobQueue;
  private readonly relay: EventRelay;
  private workers: JobWorker[] = [];

  constructor(private readonly parts: EventWorkersParts) {
    this.timings = parts.timings ?? workerDefaults;
    this.events = parts.queues.queue('events');
    this.work = parts.queues.queue('work');
    for (const queue of [this.events, this.work]) queue.on('error', error => logFailure('queue.failed', error));
    this.relay = new EventRelay(parts.tenancy, parts.clock, new DueEvents(), parts.messages, this.events, this.work, this.timings.relay);
  }

  async start(): Promise<void> {
    this.workers = [
      this.worker('events', job => this.deliverShort(job), this.timings.eventsAtOnce),
      this.worker('work', (job, token) => this.doWork(job, token), this.timings.workAtOnce),
    ];
    await this.parts.recurring.schedule(this.work);
    this.relay.start();
  }

  /** Lets running handlers end, then lets go of everything. */
  async stop(): Promise<void> {
    await this.relay.stop();
    await Promise.all(this.workers.map(worker => worker.close()));
    await Promise.all([this.events.close(), this.work.close()]);
  }

  private worker(name: string, processor: Processor<JobData, void>, concurrency: number): JobWorker {
    const { lockMilliseconds } = this.timings;
    const worker = this.parts.queues.worker(name, processor, { concurrency, lockDuration: lockMilliseconds, stalledInterval: lockMilliseconds, maxStalledCount: 2 });
    worker.on('error', error => logFailure('worker.failed', error));
    worker.on('completed', () => this.relay.wake());
    worker.on('failed', () => this.relay.wake());
    return worker;
  }

  private async deliverShort(job: Job<JobData, void>): Promise<void> {
    const envelope = envelopeOf(job);
    if (envelope.generation > MOST_GENERATIONS) return this.parts.dead.bury(envelope, 'lost_too_often');
    await this.orBury(job, envelope, async () => {
      let outcome;
      try {
        outcome = await this.parts.delivery.deliver(envelope, 'once');
      } catch (error) {
        // Long handlers do not wait for a short one that fails.
        await this.handOver(job, envelope);
        throw error;
      }
      if (outcome === 'open') await this.handOver(job, envelope);
    });
  }

  private async handOver(job: Job<JobData, void>, envelope: Envelope): Promise<void> {
    const { attempts, backoff } = job.opts;
    await this.work.add('event', envelope, { jobId: jobId(envelope), ...(attempts && { attempts }), ...(backoff && { backoff }) });
  }

  private async doWork(job: Job<JobData, void>, token: string | undefined): Promise<void> {
    if ('recurring' in job.data) return this.parts.recurring.run(job.data.recurring);
    const envelope = envelopeOf(job);
    await this.orBury(job, envelope, async () => {
      if ((await this.parts.delivery.deliver(envelope, 'long')) !== 'held') return;
      await job.moveToDelayed(Date.now() + this.timings.heldMilliseconds, token);
      throw new DelayedError();
    });
  }

  /** Runs a try; after the last one the event is dead. What reaches the queue's own tables is a closed text. */
  private async orBury(job: Job<JobData, void>, envelope: Envelope, run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      if (error instanceof DelayedError) throw error;
      const text = error instanceof HandlerFailed ? error.message : closedText(error);
      const attempt = job.attemptsMade + 1;
      if (attempt >= (job.opts.attempts ?? 1)) {
        await this.parts.dead.bury(envelope, text);
        log('error', 'event.dead', { schoolId: envelope.schoolId, eventId: envelope.eventId, attempt, reason: text });
      }
      throw new Error(text);
    }
  }
}

function envelopeOf(job: Job<JobData, void>): Envelope {
  if ('recurring' in job.data) throw new Error('a recurring job is no event');
  return job.data;
}

import { log, logFailure } from '../logs/log';
import type { JobQueue } from './job-queues';

/** Work that comes again by the clock on the wall, once in the whole installation each time. It must bear being run twice. */
export interface RecurringJob {
  /** Never renamed lightly: an unknown name's schedule is removed. */
  readonly name: string;
  /** Cron pattern in UTC, `0 2 * * *`. */
  readonly pattern: string;
  readonly run: () => Promise<void>;
}

/** The recurring jobs of the job process, kept by the queue. */
export class RecurringJobs {
  constructor(private readonly jobs: readonly RecurringJob[]) {}

  /** Sets the schedules, and removes those that are no longer listed. */
  async schedule(queue: JobQueue): Promise<void> {
    for (const { name, pattern } of this.jobs) {
      await queue.upsertJobScheduler(name, { pattern, tz: 'UTC' }, { name: 'recurring', data: { recurring: name }, opts: { removeOnComplete: true, removeOnFail: true } });
    }
    for (const { key } of await queue.getJobSchedulers()) {
      if (!this.jobs.some(job => job.name === key)) await queue.removeJobScheduler(key);
    }
  }

  /** Runs one by name; a failure is logged, and the next time comes as usual. */
  async run(name: string): Promise<void> {
    const job = this.jobs.find(one => one.name === name);
    if (!job) return;
    try {
      await job.run();
      log('info', 'recurring.done', { reason: name });
    } catch (error) {
      logFailure('recurring.failed', error, { reason: name });
    }
  }
}

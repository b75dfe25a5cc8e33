import { Clock } from '../clock/clock';
import { logFailure } from '../logs/log';
import { Tenancy } from '../tenancy/tenancy';
import { DueEvents, type Envelope } from './due-events.repository';
import type { JobQueue } from './job-queues';
import { Messages } from './messages';
import { EVENTS_ARE_DUE } from './outbox';

export interface RelayOptions {
  readonly pollMilliseconds: number;
  readonly leaseSeconds: number;
  /** Deliveries of one school that may be queued or running at a time. */
  readonly perSchool: number;
  readonly perRound: number;
  /** Tries of one delivery, with growing pauses. */
  readonly attempts: number;
  readonly backoffMilliseconds: number;
}

export const relayDefaults: RelayOptions = { pollMilliseconds: 250, leaseSeconds: 60, perSchool: 10, perRound: 200, attempts: 8, backoffMilliseconds: 1000 };

/** A job's id: the same delivery added twice is one job. */
export const jobId = ({ eventId, generation }: Envelope): string => `${eventId}-${generation}`;

const REASON = 'pointers to events belong to no school';

/**
 * Hands due events to the queue, schools in turn. The outbox is the truth: what the queue lost is handed over again when its lease has run out.
 */
export class EventRelay {
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> | undefined;
  private again = false;
  private stopped = true;
  private deaf: () => void = () => undefined;

  constructor(
    private readonly tenancy: Tenancy, private readonly clock: Clock, private readonly due: DueEvents, private readonly messages: Messages,
    private readonly events: JobQueue, private readonly work: JobQueue, private readonly options: RelayOptions = relayDefaults,
  ) {}

  start(): void {
    this.stopped = false;
    this.deaf = this.messages.subscribe(EVENTS_ARE_DUE, () => this.wake());
    this.timer = setInterval(() => this.wake(), this.options.pollMilliseconds);
  }

  /** Resolves when the last round has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    this.deaf();
    await this.round;
  }

  /** Looks at once; while a round runs, one more follows it. */
  wake(): void {
    if (this.stopped) return;
    if (this.round) {
      this.again = true;
      return;
    }
    this.again = false;
    this.round = this.run().catch(error => logFailure('relay.failed', error)).finally(() => {
      this.round = undefined;
      if (this.again) this.wake();
    });
  }

  private async run(): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + this.options.leaseSeconds * 1000);
    await this.keepWhatIsQueued(now, until);
    const leased = await this.tenancy.asInstallation(REASON, () =>
      this.due.lease({ now, until, perSchool: this.options.perSchool, most: this.options.perRound }));
    if (leased.length === 0) return;
    try {
      await this.events.addBulk(leased.map(envelope => ({ name: 'event', data: envelope, opts: this.jobOptions(envelope) })));
    } catch (error) {
      await this.tenancy.asInstallation(REASON, () => this.due.release(leased));
      throw error;
    }
  }

  /** A long job's place in the queue outlives the lease: what is still there keeps its generation and its turn. */
  private async keepWhatIsQueued(now: Date, until: Date): Promise<void> {
    const lapsed = await this.tenancy.asInstallation(REASON, () => this.due.lapsed(now, this.options.perRound));
    for (const envelope of lapsed) {
      const queued = (await this.events.getJob(jobId(envelope))) ?? (await this.work.getJob(jobId(envelope)));
      if (queued) await this.tenancy.asInstallation(REASON, () => this.due.renew(envelope, until));
    }
  }

  private jobOptions(envelope: Envelope) {
    return { jobId: jobId(envelope), attempts: this.options.attempts, backoff: { type: 'exponential', delay: this.options.backoffMilliseconds, jitter: 0.5 } };
  }
}

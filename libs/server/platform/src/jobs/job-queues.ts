import {
  type BackendFactory, createPostgresBackend, createPostgresRelayBackend, createRedisBackend, createRedisRelayBackend, type IQueueBackend, type JobProgress, type PgQueryable,
  type Processor, Queue, Relay, type RelayBackendFactory, runMigrations, Worker, type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { closedText } from './closed-text';
import type { Envelope } from './due-events.repository';

/** What a job carries: which event to deliver, or which recurring job to run. Never content. */
export type JobData = Envelope | { readonly recurring: string };

export type JobQueue = Queue<JobData, void, string, JobData, void, string, IQueueBackend, unknown>;
export type JobWorker = Worker<JobData, void, string, IQueueBackend, JobProgress, unknown>;

/** Where the queue lives: Redis when it is named, else PostgreSQL as the role that owns the schema `bullmq`. */
export interface QueueAddress {
  readonly redisUrl?: string | undefined;
  readonly queueDatabaseUrl?: string | undefined;
  /** Divides installations that share one Redis. */
  readonly prefix?: string;
}

/** The queue's store does not answer, or refuses. The message names the setting and never shows its value. */
export class QueueUnavailableError extends Error {}

const SCHEMA = 'bullmq';

/** BullMQ on either back end; nothing else knows which it is. */
export class JobQueues {
  private constructor(
    private readonly connection: unknown, private readonly prefix: string,
    private readonly backend: BackendFactory<IQueueBackend, unknown>, private readonly relayBackend: RelayBackendFactory<unknown>,
  ) {}

  /**
   * Sees that the store answers and is prepared.
   *
   * @throws QueueUnavailableError
   */
  static async connect({ redisUrl, queueDatabaseUrl, prefix = 'tendril' }: QueueAddress): Promise<JobQueues> {
    if (redisUrl) {
      await requireRedis(redisUrl);
      const connection = { url: redisUrl, maxRetriesPerRequest: null };
      return new JobQueues(connection, prefix, createRedisBackend as unknown as BackendFactory<IQueueBackend, unknown>, createRedisRelayBackend as RelayBackendFactory<unknown>);
    }
    if (!queueDatabaseUrl) throw new QueueUnavailableError('QUEUE_DATABASE_URL or REDIS_URL is needed for the queue.');
    await preparePostgres(queueDatabaseUrl);
    const connection = { connectionString: queueDatabaseUrl, schema: SCHEMA, max: 2, application_name: 'tendril-queue' };
    return new JobQueues(connection, prefix, createPostgresBackend as unknown as BackendFactory<IQueueBackend, unknown>, createPostgresRelayBackend as RelayBackendFactory<unknown>);
  }

  /** A queue to add to. Finished and failed jobs are always removed: one that stayed would silently swallow a job of the same id. */
  queue(name: string): JobQueue {
    const keep = { removeOnComplete: true, removeOnFail: true, stackTraceLimit: 0 };
    return new Queue<JobData, void, string, JobData, void, string, IQueueBackend, unknown>(
      name, { connection: this.connection, prefix: this.prefix, defaultJobOptions: keep }, this.backend);
  }

  worker(name: string, processor: Processor<JobData, void>, options: Omit<WorkerOptions<unknown>, 'connection'>): JobWorker {
    return new Worker<JobData, void, string, IQueueBackend, JobProgress, unknown>(
      name, processor, { ...options, connection: this.connection, prefix: this.prefix }, this.backend);
  }

  /** Messages between processes. */
  relay(name: string): Relay<unknown> {
    return new Relay<unknown>({ connection: this.connection, prefix: this.prefix, namespace: this.prefix, name, backend: this.relayBackend });
  }
}

async function requireRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, connectTimeout: 3000, maxRetriesPerRequest: 0, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw new QueueUnavailableError(`Redis at REDIS_URL does not answer (${closedText(error)}): start it, or mend the address.`, { cause: error });
  } finally {
    redis.disconnect();
  }
}

/** BullMQ takes an advisory lock of its own, so that several processes may start at once. */
async function preparePostgres(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: 'tendril-queue' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await runMigrations(withoutCreatingSchema(client), SCHEMA);
  } catch (error) {
    throw new QueueUnavailableError(`The queue's database at QUEUE_DATABASE_URL refuses (${closedText(error)}): give it the role tendril_queue, which owns the schema "${SCHEMA}".`, { cause: error });
  } finally {
    await client.end();
  }
}

/** The schema is there; to ask for it again, even if it exists, would need the right to make schemas, which this role has not. */
function withoutCreatingSchema(client: PgQueryable): PgQueryable {
  return { query: (text, params) => client.query(text.startsWith('CREATE SCHEMA') ? 'SELECT' : text, params) };
}

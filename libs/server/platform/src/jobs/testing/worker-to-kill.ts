import { randomUUID } from 'node:crypto';
import {
  Audit, AuditEntry, Clock, currentManager, Database, DeadEvents, type DomainEvent, EventWorkers, Handlers, Handles, JobQueues, LocalMessages, RecurringJobs, Tenancy,
} from '@tendril/platform';
import { Delivery } from '../delivery';
import { DeadEventsRepository } from '../dead-events.repository';
import { DueEvents } from '../due-events.repository';
import { workerDefaults } from '../event-workers';

/**
 * A worker process of the test: it says when it is at work, and comes to an end only when it was stopped and is continued. Its short handler has had its
 * effect by then, in a transaction still open; its long one has it afterwards, as long work does: only while nobody else has finished it.
 */
const database = await Database.connect({ url: process.env['DATABASE_URL'] ?? '', entities: [AuditEntry] });
const [tenancy, clock, due, messages] = [new Tenancy(database), new Clock(), new DueEvents(), new LocalMessages()];

const effect = (event: DomainEvent, action: string) => currentManager().query(
  `INSERT INTO audit_entry (school_id, id, at, action, subject_id, details) SELECT $1, $2, now(), $3, $4, '{}'
   WHERE NOT EXISTS (SELECT FROM audit_entry WHERE school_id = $1 AND action = $3 AND subject_id = $4)`, [event.schoolId, randomUUID(), action, event.id]);

function untilContinued(event: DomainEvent): Promise<void> {
  const alive = setInterval(() => undefined, 1000);
  return new Promise(resolve => {
    process.once('SIGCONT', () => {
      clearInterval(alive);
      resolve();
    });
    process.stdout.write(`working on ${event.id}\n`);
  });
}

class Endless {
  @Handles('short.asked', 'test.short')
  async short(event: DomainEvent): Promise<void> {
    await effect(event, 'short');
    await untilContinued(event);
  }

  @Handles('long.asked', 'test.long', 'long')
  async long(event: DomainEvent): Promise<void> {
    await untilContinued(event);
    await tenancy.inSchool(event, () => effect(event, 'long'));
    process.stdout.write(`went on with ${event.id}\n`);
  }
}

const queues = await JobQueues.connect({ queueDatabaseUrl: process.env['QUEUE_DATABASE_URL'], redisUrl: process.env['REDIS_URL'], prefix: process.env['QUEUE_PREFIX'] ?? 'tendril' });
await new EventWorkers({
  queues, tenancy, clock, messages, recurring: new RecurringJobs([]),
  delivery: new Delivery(tenancy, clock, due, Handlers.of([new Endless()])),
  dead: new DeadEvents(tenancy, clock, new DeadEventsRepository(), new Audit(clock), messages),
  timings: { ...workerDefaults, lockMilliseconds: 1000 },
}).start();

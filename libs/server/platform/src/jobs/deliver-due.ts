import { Clock } from '../clock/clock';
import { Tenancy } from '../tenancy/tenancy';
import { Delivery, HandlerFailed } from './delivery';
import { DueEvents } from './due-events.repository';
import { Handlers } from './handlers';

export interface DeliverDueOptions {
  readonly tenancy: Tenancy;
  readonly clock: Clock;
  /** Every handler of the running product, or the objects whose `@Handles` methods are to run. */
  readonly handlers: Handlers | readonly object[];
  /** Only this school's events. */
  readonly schoolId?: string;
  /** So many at a time; one after the other when left out. */
  readonly atOnce?: number;
}

/**
 * Delivers every event that is due at the clock's present, and those that come of it, here and now and without a queue, until none is left:
 * for database tests, the demonstration, and tools. The rules are those of the worker; a handler's error comes out as it is.
 *
 * @returns how many events were delivered
 */
export async function deliverDue({ tenancy, clock, handlers, schoolId, atOnce = 1 }: DeliverDueOptions): Promise<number> {
  const due = new DueEvents();
  const registry = handlers instanceof Handlers ? handlers : Handlers.of(handlers);
  const delivery = new Delivery(tenancy, clock, due, registry);
  let delivered = 0;
  for (;;) {
    const now = clock.now();
    const leased = await tenancy.asInstallation('pointers belong to no school', () =>
      due.lease({ now, until: new Date(now.getTime() + 60_000), perSchool: 1000, most: 1000, ...(schoolId && { schoolId }) }));
    if (leased.length === 0) return delivered;
    const open = [...leased];
    const failures: unknown[] = [];
    await Promise.all(Array.from({ length: atOnce }, async () => {
      while (failures.length === 0) {
        const envelope = open.shift();
        if (!envelope) return;
        try {
          await delivery.deliver(envelope, 'once');
          await delivery.deliver(envelope, 'long');
          delivered += 1;
        } catch (error) {
          open.unshift(envelope);
          failures.push(error instanceof HandlerFailed ? error.original : error);
        }
      }
    }));
    if (failures.length > 0) {
      await tenancy.asInstallation('pointers belong to no school', () => due.release(open));
      throw failures[0];
    }
  }
}

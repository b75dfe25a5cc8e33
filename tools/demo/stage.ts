import { AsyncLocalStorage } from 'node:async_hooks';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { type Actor, Clock, dateIn, deliverDue, type DomainEvent, Handlers, instantIn, Tenancy } from '@tendril/platform';

const DAY = 86_400_000;
/** How much happens at once: the pool of connections is larger, so that nobody waits for another. */
const AT_ONCE = 6;

export interface Member extends Actor {
  readonly schoolId: string;
}

/** A clock that shows each piece of work its own moment. */
export class PlayedClock extends Clock {
  private readonly moments = new AsyncLocalStorage<Date>();

  constructor(readonly present: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.moments.getStore() ?? this.present);
  }

  at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.moments.run(moment, work);
  }
}

/** Where one school's history is played: the product's own use cases, a clock that is moved, and somebody who acts. */
export class Stage {
  constructor(private readonly app: INestApplicationContext, private readonly clock: PlayedClock, readonly timeZone: string) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  get now(): Date {
    return this.clock.present;
  }

  /** A date of the school so many days before today, `2026-11-23`. */
  date(daysAgo: number): string {
    return dateIn(this.timeZone, new Date(this.now.getTime() - Math.round(daysAgo) * DAY));
  }

  /** The school's wall clock on a day before today, never later than now. @param minute of the day, 510 is 8:30 */
  moment(daysAgo: number, minute: number): Date {
    const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
    const moment = instantIn(this.timeZone, this.date(daysAgo), `${two(minute / 60)}:${two(minute % 60)}`);
    return moment < this.now ? moment : this.now;
  }

  /** Work outside of every transaction, at a moment. */
  at<T>(moment: Date, work: () => Promise<T>): Promise<T> {
    return this.clock.at(moment, work);
  }

  /** Work of one member in her school, at a moment. */
  as<T>({ schoolId, membershipId, role }: Member, moment: Date, work: () => Promise<T>): Promise<T> {
    return this.at(moment, () => this.get(Tenancy).inSchool({ schoolId, actor: { membershipId, role } }, work));
  }

  /** Runs every handler that is due at a moment, as the worker would; nobody is written to from the past. */
  async settle(moment: Date): Promise<void> {
    const handlers = new WithoutMails(this.get(Handlers));
    await this.at(moment, () => deliverDue({ tenancy: this.get(Tenancy), clock: this.clock, handlers, atOnce: AT_ONCE }));
  }
}

/** The product's handlers but those that write to people. */
class WithoutMails extends Handlers {
  constructor(private readonly all: Handlers) {
    super();
  }

  override of(type: DomainEvent['type']) {
    return this.all.of(type).filter(handler => !handler.name.startsWith('notifications.'));
  }
}

/** Some work for each, several at a time. @throws the first failure, once what had begun has ended */
export async function forEach<T>(items: readonly T[], work: (item: T, place: number) => Promise<void>): Promise<void> {
  let next = 0;
  let failure: { error: unknown } | undefined;
  const worker = async () => {
    for (let place = next++; place < items.length && !failure; place = next++) {
      await work(items[place] as T, place).catch((error: unknown) => void (failure ??= { error }));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  if (failure) throw failure.error;
}

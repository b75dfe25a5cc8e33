import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock';
import { logFailure } from '../logs/log';
import { Tenancy } from '../tenancy/tenancy';
import { closedText } from './closed-text';
import { DueEvents, type Envelope, type LoadedEvent } from './due-events.repository';
import { type Handler, Handlers } from './handlers';
import type { Handling } from './handles';
import type { DomainEvent } from './outbox';

/** A killed process holds on for so long at most. */
export const HOLD_SECONDS = 30;

/**
 * How a delivery went. `dropped`: nothing to do (stale, done, school gone). `done`: every handler has dealt with it. `open`: handlers of the other mode remain.
 * `held`: another process is at its long handlers.
 */
export type Outcome = 'dropped' | 'done' | 'open' | 'held';

/** A handler failed: its name and the closed text of its error, without the message, which may quote a row. */
export class HandlerFailed extends Error {
  constructor(readonly handler: string, readonly original: unknown) {
    super(`${handler}: ${closedText(original)}`);
  }
}

const REASON = 'the pointer to an event belongs to no school';

/** Runs the handlers of one event so that each has its effect once, however often the event is delivered. */
@Injectable()
export class Delivery {
  constructor(
    private readonly tenancy: Tenancy, private readonly clock: Clock, private readonly due: DueEvents, private readonly handlers: Handlers,
  ) {}

  /**
   * Runs the event's handlers of one mode that have not dealt with it yet.
   *
   * @throws HandlerFailed the first failure, after the others ran
   */
  async deliver(envelope: Envelope, mode: Handling['mode']): Promise<Outcome> {
    return mode === 'once' ? this.deliverOnce(envelope) : this.deliverLong(envelope);
  }

  private async deliverOnce(envelope: Envelope): Promise<Outcome> {
    const loaded = await this.load(envelope);
    if (!loaded) return 'dropped';
    await this.each(loaded, 'once', (handler, event) => this.tenancy.inSchool(event, async () => {
      if (await this.due.recordHandled(event, handler.name, this.clock.now())) await handler.run(event);
    }));
    return this.finish(envelope, loaded.event);
  }

  private async deliverLong(envelope: Envelope): Promise<Outcome> {
    const holder = randomUUID();
    if (!(await this.hold(envelope, holder))) return (await this.load(envelope)) ? 'held' : 'dropped';
    const keeping = setInterval(() => void this.hold(envelope, holder).catch(() => undefined), (HOLD_SECONDS / 3) * 1000);
    try {
      // What has been handled is asked only now: whoever held before may just have finished.
      const loaded = await this.load(envelope);
      if (!loaded) return 'dropped';
      await this.each(loaded, 'long', async (handler, event) => {
        await handler.run(event);
        await this.tenancy.inSchool(event, () => this.due.recordHandled(event, handler.name, this.clock.now()));
      });
      return await this.finish(envelope, loaded.event);
    } finally {
      clearInterval(keeping);
      await this.tenancy.asInstallation(REASON, () => this.due.letGo(envelope, holder));
    }
  }

  private load(envelope: Envelope): Promise<LoadedEvent | null> {
    return this.tenancy.inSchool({ schoolId: envelope.schoolId, actor: null }, () => this.due.load(envelope));
  }

  private hold(envelope: Envelope, holder: string): Promise<boolean> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + HOLD_SECONDS * 1000);
    return this.tenancy.asInstallation(REASON, () => this.due.hold(envelope, holder, now, until));
  }

  /** Runs the handlers of one mode that have not dealt with the event; one that fails does not keep the others from running. */
  private async each({ event, handled }: LoadedEvent, mode: Handling['mode'], run: (handler: Handler, event: DomainEvent) => Promise<void>): Promise<void> {
    let failed: HandlerFailed | undefined;
    for (const handler of this.handlers.of(event.type).filter(one => one.mode === mode && !handled.has(one.name))) {
      try {
        await run(handler, event);
      } catch (error) {
        logFailure('event.handler-failed', error, { schoolId: event.schoolId, eventId: event.id, eventType: event.type, handler: handler.name });
        failed ??= new HandlerFailed(handler.name, error);
      }
    }
    if (failed) throw failed;
  }

  private async finish(envelope: Envelope, event: DomainEvent): Promise<Outcome> {
    const names = this.handlers.of(event.type).map(handler => handler.name);
    const finished = await this.tenancy.inSchool({ schoolId: event.schoolId, actor: null }, () => this.due.finish(envelope, names, this.clock.now()));
    return finished ? 'done' : 'open';
  }
}

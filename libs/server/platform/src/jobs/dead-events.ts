import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit';
import { Clock } from '../clock/clock';
import type { Database } from '../database/database';
import { Tenancy } from '../tenancy/tenancy';
import { type DeadCount, type DeadEvent, DeadEventsRepository } from './dead-events.repository';
import { type Envelope } from './due-events.repository';
import { LocalMessages, Messages } from './messages';
import { EVENTS_ARE_DUE } from './outbox';

/** Events that were tried in vain. The operator sees how many and why, by type and closed error, and sends them again once the cause is mended. */
@Injectable()
export class DeadEvents {
  constructor(
    private readonly tenancy: Tenancy, private readonly clock: Clock, private readonly repository: DeadEventsRepository,
    private readonly audit: Audit, private readonly messages: Messages,
  ) {}

  /** For a program without Nest; the relay sees what is due again at its next look. */
  static over(database: Database, clock = new Clock()): DeadEvents {
    return new DeadEvents(new Tenancy(database), clock, new DeadEventsRepository(), new Audit(clock), new LocalMessages());
  }

  /** Gives up on a delivery. @param error a closed text, never a message */
  async bury(envelope: Envelope, error: string): Promise<void> {
    await this.tenancy.inSchool({ schoolId: envelope.schoolId, actor: null }, () => this.repository.bury(envelope, error, this.clock.now()));
  }

  /** Dead events of the installation, by school. */
  async count(): Promise<DeadCount[]> {
    return this.tenancy.asInstallation('the operator sees counts of every school', () => this.repository.countBySchool());
  }

  /** One school's dead events, the oldest first; no payload. */
  async list(schoolId: string): Promise<DeadEvent[]> {
    return this.tenancy.inSchool({ schoolId, actor: null }, () => this.repository.list());
  }

  /** Tries a school's dead events again, or only some of them. Handlers that have had their effect do not run again. @returns how many */
  async sendAgain(schoolId: string, eventIds?: readonly string[]): Promise<number> {
    const revived = await this.tenancy.inSchool({ schoolId, actor: null }, async () => {
      const count = await this.repository.revive(this.clock.now(), eventIds);
      if (count > 0) await this.audit.record('dead-events.sent-again', null, { count });
      return count;
    });
    if (revived > 0) this.messages.publish(EVENTS_ARE_DUE);
    return revived;
  }
}

import { Injectable } from '@nestjs/common';
import { currentSchoolId, Outbox, Progress } from '@tendril/platform';
import { startOf } from '../school/days';
import { Schools } from '../school/school.repository';
import { OpenSessions } from '../session/session.repository';
import { Memberships } from './membership.repository';

/** Ends memberships from a day on: their sessions end with them, and `membership.ended { membershipId }` tells who must close a channel. */
@Injectable()
export class EndMemberships {
  constructor(
    private readonly memberships: Memberships, private readonly sessions: OpenSessions, private readonly schools: Schools, private readonly outbox: Outbox,
    private readonly progress: Progress,
  ) {}

  /** @param on the first day on which they are no longer here */
  async run(ids: readonly string[], on: string): Promise<void> {
    const { timeZone } = await this.schools.current();
    const today = await this.schools.today();
    await this.memberships.setLeft(ids, on);
    if (on <= today) {
      await this.sessions.endOfMemberships(currentSchoolId(), ids);
      for (const id of ids) this.progress.endStreamsOf(id);
    }
    for (const membershipId of ids) await this.outbox.emit('membership.ended', { membershipId }, startOf(on, today, timeZone));
  }
}

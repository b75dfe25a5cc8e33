import { Injectable } from '@nestjs/common';
import type { RecordClearance as Dates } from '@tendril/contracts';
import { Audit, Clock, currentActor, endOfDay, Outbox } from '@tendril/platform';
import { Schools } from '@tendril/identity';
import { SettleMentorships } from '../mentorship/settle-mentorships';
import { requireSoundDates } from './clearance';
import { Clearances } from './clearance.repository';
import { Mentors, type MentorStanding } from './mentor.repository';

/** Adds a clearance to a mentor; mentorships that waited for one go on. */
@Injectable()
export class RecordClearance {
  constructor(
    private readonly mentors: Mentors, private readonly clearances: Clearances, private readonly schools: Schools, private readonly settle: SettleMentorships,
    private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404, or 400 beside the date that is wrong */
  async run(mentorId: string, { checkedOn, validUntil }: Dates): Promise<MentorStanding> {
    const { timeZone } = await this.schools.current();
    const today = this.clock.today(timeZone);
    await this.mentors.get(mentorId);
    requireSoundDates({ checkedOn, validUntil }, today);
    const row = await this.clearances.add({ mentorId, checkedOn, validUntil, recordedBy: currentActor().membershipId, recordedAt: this.clock.now() });
    await this.audit.record('clearance.recorded', mentorId, { clearanceId: row.id, validUntil });
    await this.outbox.emit('clearance.recorded', { mentorId, clearanceId: row.id });
    await this.outbox.emit('clearance.ended', { mentorId, clearanceId: row.id }, new Date(endOfDay(timeZone, validUntil).getTime() + 1));
    await this.settle.ofMentor(mentorId);
    return this.mentors.standingOf(mentorId, today);
  }
}

import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Audit, Clock, Outbox } from '@tendril/platform';
import type { NewMentorship } from './mentorship.repository';
import { Mentorships } from './mentorship.repository';

const DAY = 86_400_000;

/** Begins mentorships whose mentors are held by the open transaction: tells of each, and sets the two reminders and the end of the time to answer. */
@Injectable()
export class OfferMentorships {
  constructor(
    private readonly mentorships: Mentorships, private readonly schools: Schools, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @returns mentorships by student; those of students who have a mentor by now are missing */
  async run(pairs: readonly NewMentorship[]): Promise<Map<string, string>> {
    const { mentorAnswerDays } = (await this.schools.current()).rules;
    const now = this.clock.now().getTime();
    const after = (share: number) => new Date(now + Math.round(mentorAnswerDays * share) * DAY);
    const begun = await this.mentorships.begin(pairs, this.clock.now(), after(1));
    for (const { studentId, mentorId } of pairs) {
      const mentorshipId = begun.get(studentId);
      if (!mentorshipId) continue;
      await this.audit.record('mentorship.published', studentId, { mentorshipId, mentorId });
      await this.outbox.emit('mentorship.published', { mentorshipId, studentId, mentorId });
      for (const share of [1 / 3, 2 / 3]) await this.outbox.emit('mentorship.reminder-due', { mentorshipId }, after(share));
      await this.outbox.emit('mentorship.lapse-due', { mentorshipId }, after(1));
    }
    return begun;
  }
}

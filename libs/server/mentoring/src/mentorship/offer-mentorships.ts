import { Injectable } from '@nestjs/common';
import { Audit, Clock, Outbox } from '@tendril/platform';
import { AnswerTime } from './answer-time';
import type { NewMentorship } from './mentorship.repository';
import { Mentorships } from './mentorship.repository';

/** Begins mentorships whose mentors are held by the open transaction: tells of each, and sets the two reminders and the end of the time to answer. */
@Injectable()
export class OfferMentorships {
  constructor(
    private readonly mentorships: Mentorships, private readonly time: AnswerTime, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @returns mentorships by student; those of students who have a mentor by now are missing */
  async run(pairs: readonly NewMentorship[]): Promise<Map<string, string>> {
    const end = await this.time.end();
    const begun = await this.mentorships.begin(pairs, this.clock.now(), end);
    for (const { studentId, mentorId } of pairs) {
      const mentorshipId = begun.get(studentId);
      if (!mentorshipId) continue;
      await this.audit.record('mentorship.published', studentId, { mentorshipId, mentorId });
      await this.outbox.emit('mentorship.published', { mentorshipId, studentId, mentorId });
      await this.time.set(mentorshipId, end);
    }
    return begun;
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, Clock, Outbox } from '@tendril/platform';
import type { Closure, Mentorship } from './mentorship';
import { Mentorships } from './mentorship.repository';

/** Ends mentorships that are held by the open transaction. */
@Injectable()
export class CloseMentorships {
  constructor(private readonly mentorships: Mentorships, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock) {}

  /** Ends one, and the student is offered the next best. */
  async forAnother(mentorship: Mentorship, closure: Closure): Promise<void> {
    await this.all([mentorship], closure);
    const { id: mentorshipId, studentId, mentorId } = mentorship;
    await this.outbox.emit('mentorship.given-up', { mentorshipId, studentId, mentorId });
  }

  async all(open: readonly Mentorship[], closure: Closure): Promise<void> {
    for (const mentorship of open) {
      mentorship.close(closure, this.clock.now());
      await this.mentorships.change(mentorship);
      await this.audit.record('mentorship.closed', mentorship.studentId, { mentorshipId: mentorship.id, closure });
      await this.outbox.emit('mentorship.closed', { mentorshipId: mentorship.id, mentorId: mentorship.mentorId, closure });
    }
  }
}

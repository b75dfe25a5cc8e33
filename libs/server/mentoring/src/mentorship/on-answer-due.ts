import { Injectable } from '@nestjs/common';
import { Audit, Clock, Handles, Outbox, type DomainEvent } from '@tendril/platform';
import { Mentorships } from './mentorship.repository';

/** The time to answer goes by: two reminders, then the student goes to the next best. Whoever has answered meanwhile is left alone. */
@Injectable()
export class OnAnswerDue {
  constructor(private readonly mentorships: Mentorships, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock) {}

  @Handles('mentorship.reminder-due', 'mentoring.remind-mentor')
  async remind({ payload }: DomainEvent): Promise<void> {
    const mentorship = await this.mentorships.lock(payload['mentorshipId'] ?? '');
    if (!mentorship?.isAwaited) return;
    mentorship.reminders += 1;
    await this.mentorships.change(mentorship);
    await this.audit.record('mentorship.reminded', mentorship.studentId, { mentorshipId: mentorship.id, reminders: mentorship.reminders });
    await this.outbox.emit('mentorship.reminded', { mentorshipId: mentorship.id, mentorId: mentorship.mentorId });
  }

  @Handles('mentorship.lapse-due', 'mentoring.let-lapse')
  async lapse({ payload }: DomainEvent): Promise<void> {
    const mentorship = await this.mentorships.lock(payload['mentorshipId'] ?? '');
    if (!mentorship?.isAwaited) return;
    mentorship.lapse(this.clock.now());
    await this.mentorships.change(mentorship);
    const { id, studentId, mentorId } = mentorship;
    await this.audit.record('mentorship.lapsed', studentId, { mentorshipId: id });
    await this.outbox.emit('mentorship.lapsed', { mentorshipId: id, studentId, mentorId });
  }
}

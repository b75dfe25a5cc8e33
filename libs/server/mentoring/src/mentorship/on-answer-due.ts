import { Injectable } from '@nestjs/common';
import { Audit, Clock, Handles, Outbox, type DomainEvent } from '@tendril/platform';
import type { Mentorship } from './mentorship';
import { Mentorships } from './mentorship.repository';
import { SettleMentorships } from './settle-mentorships';

/** The time to answer goes by: two reminders, then the student goes to the next best. Whoever has answered meanwhile is left alone, and nobody's time goes by in a pause. */
@Injectable()
export class OnAnswerDue {
  constructor(private readonly mentorships: Mentorships, private readonly settle: SettleMentorships, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock) {}

  @Handles('mentorship.reminder-due', 'mentoring.remind-mentor')
  async remind({ payload }: DomainEvent): Promise<void> {
    const mentorship = await this.due(payload);
    if (!mentorship) return;
    mentorship.reminders += 1;
    await this.mentorships.change(mentorship);
    await this.audit.record('mentorship.reminded', mentorship.studentId, { mentorshipId: mentorship.id, reminders: mentorship.reminders });
    await this.outbox.emit('mentorship.reminded', { mentorshipId: mentorship.id, mentorId: mentorship.mentorId });
  }

  @Handles('mentorship.lapse-due', 'mentoring.let-lapse')
  async lapse({ payload }: DomainEvent): Promise<void> {
    const mentorship = await this.due(payload);
    if (!mentorship) return;
    mentorship.lapse(this.clock.now());
    await this.mentorships.change(mentorship);
    const { id, studentId, mentorId } = mentorship;
    await this.audit.record('mentorship.lapsed', studentId, { mentorshipId: id });
    await this.outbox.emit('mentorship.lapsed', { mentorshipId: id, studentId, mentorId });
  }

  /** The mentorship, where this very time still runs. A consent may have been withdrawn a moment ago, so its state is brought in step first. */
  private async due({ mentorshipId, answerBy }: DomainEvent['payload']): Promise<Mentorship | null> {
    const { studentId } = await this.mentorships.lock(mentorshipId ?? '') ?? {};
    if (!mentorshipId || !studentId) return null;
    await this.settle.ofStudent(studentId);
    const mentorship = await this.mentorships.lock(mentorshipId);
    const isOfThisTime = !answerBy || mentorship?.answerBy?.toISOString() === answerBy;
    return mentorship?.isAwaited && mentorship.state === 'active' && isOfThisTime ? mentorship : null;
  }
}

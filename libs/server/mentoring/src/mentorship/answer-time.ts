import { Injectable } from '@nestjs/common';
import { Schools } from '@tendril/identity';
import { Clock, Outbox } from '@tendril/platform';

const DAY = 86_400_000;

/** The days in which a mentor answers, with a reminder at each third. It begins with the offer, and anew when a pause is over. */
@Injectable()
export class AnswerTime {
  constructor(private readonly schools: Schools, private readonly outbox: Outbox, private readonly clock: Clock) {}

  /** The end of a time that begins now. */
  async end(): Promise<Date> {
    return new Date(this.clock.now().getTime() + (await this.schools.current()).rules.mentorAnswerDays * DAY);
  }

  /** Sets the reminders and the end of a time that begins now; they name their time, since one that a pause cut short must not ring. */
  async set(mentorshipId: string, end: Date): Promise<void> {
    const now = this.clock.now().getTime();
    const days = (end.getTime() - now) / DAY;
    const due = { mentorshipId, answerBy: end.toISOString() };
    for (const share of [1 / 3, 2 / 3]) await this.outbox.emit('mentorship.reminder-due', due, new Date(now + Math.round(days * share) * DAY));
    await this.outbox.emit('mentorship.lapse-due', due, end);
  }
}

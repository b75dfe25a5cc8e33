import { Injectable } from '@nestjs/common';
import { Schools, StudentDirectory } from '@tendril/identity';
import { Audit, Clock, Outbox } from '@tendril/platform';
import { Mentors } from '../mentor/mentor.repository';
import { AnswerTime } from './answer-time';
import { missingFor, type Mentorship } from './mentorship';
import { Mentorships } from './mentorship.repository';

/** Brings the state of mentorships in step with consent and clearance, whichever changed and in whichever order that becomes known. */
@Injectable()
export class SettleMentorships {
  constructor(
    private readonly mentorships: Mentorships, private readonly mentors: Mentors, private readonly directory: StudentDirectory, private readonly schools: Schools,
    private readonly time: AnswerTime, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  async ofStudent(studentId: string): Promise<void> {
    await this.settle(await this.mentorships.lockOpenOf('student_id', studentId));
  }

  async ofMentor(mentorId: string): Promise<void> {
    await this.settle(await this.mentorships.lockOpenOf('mentor_id', mentorId));
  }

  private async settle(open: readonly Mentorship[]): Promise<void> {
    if (open.length === 0) return;
    const consents = await this.directory.consentOf(open.map(one => one.studentId));
    const standings = await this.mentors.standingsOf(open.map(one => one.mentorId), await this.schools.today());
    for (const mentorship of open) {
      const missing = missingFor(consents.get(mentorship.studentId), standings.get(mentorship.mentorId)?.cleared ?? false);
      if (!mentorship.settle(missing, this.clock.now())) continue;
      const restarts = !missing && mentorship.isAwaited;
      if (restarts) mentorship.askAnew(await this.time.end());
      await this.mentorships.change(mentorship);
      if (restarts && mentorship.answerBy) await this.time.set(mentorship.id, mentorship.answerBy);
      const action = missing ? 'mentorship.paused' : 'mentorship.resumed';
      await this.audit.record(action, mentorship.studentId, { mentorshipId: mentorship.id, reason: missing });
      await this.outbox.emit(action, { mentorshipId: mentorship.id });
    }
  }
}

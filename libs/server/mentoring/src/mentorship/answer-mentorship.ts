import { Injectable } from '@nestjs/common';
import type { AnswerMentorship as Answer } from '@tendril/contracts';
import { Audit, Clock, conflict, currentActor, Outbox, refused } from '@tendril/platform';
import { Schools } from '@tendril/identity';
import { Mentors } from '../mentor/mentor.repository';
import { Mentorships } from './mentorship.repository';
import { OpenPairs } from './open-pairs';

/** A mentor says yes or no to a student. The same answer twice is one. */
@Injectable()
export class AnswerMentorship {
  constructor(
    private readonly mentorships: Mentorships, private readonly mentors: Mentors, private readonly pairs: OpenPairs, private readonly schools: Schools,
    private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404; 409 `answered_already`, `mentorship_closed`, `mentorship_paused` while a consent or a clearance is missing; 422 `no_place_left` where more students than places would be hers */
  async run(id: string, answer: Answer): Promise<void> {
    const mentorId = currentActor().membershipId;
    await this.mentors.lock([mentorId]);
    const mentorship = await this.mentorships.lockOf('mentor_id', mentorId, id);
    if (mentorship.answer === answer.answer) return;
    mentorship.requireAwaited();
    if (!(await this.pairs.of('mentor_id', mentorId)).some(pair => pair.mentorship.id === id)) throw conflict('mentorship_paused');
    const { capacity, students } = await this.mentors.standingOf(mentorId, await this.schools.today());
    if (answer.answer === 'accepted') {
      mentorship.accept(this.clock.now());
      if (students > capacity) throw refused('no_place_left', { capacity });
    } else {
      mentorship.decline(answer.reason, this.clock.now());
      if (answer.reason === 'not-now') await this.pause(mentorId);
    }
    await this.mentorships.change(mentorship);
    const { studentId } = mentorship;
    await this.audit.record(`mentorship.${answer.answer}`, studentId, { mentorshipId: id, ...(answer.answer === 'declined' && { reason: answer.reason }) });
    await this.outbox.emit(`mentorship.${answer.answer}`, { mentorshipId: id, studentId, mentorId });
  }

  private async pause(mentorId: string): Promise<void> {
    const mentor = await this.mentors.get(mentorId);
    mentor.pausedAt ??= this.clock.now();
    await this.mentors.change(mentor);
  }
}

import { Injectable } from '@nestjs/common';
import type { EndMentorship as Ending } from '@tendril/contracts';
import { StudentReach } from '@tendril/identity';
import { Audit, Clock, conflict, currentActor, notFound } from '@tendril/platform';
import { MatchExclusions } from '../exclusion/match-exclusion.repository';
import { CloseMentorships } from './close-mentorships';
import { Mentorships } from './mentorship.repository';

/** Staff end what a student and a mentor have. Where it was to keep the student safe, the two are excluded as well. */
@Injectable()
export class EndMentorship {
  constructor(
    private readonly mentorships: Mentorships, private readonly close: CloseMentorships, private readonly exclusions: MatchExclusions, private readonly reach: StudentReach,
    private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404 unless the student is within reach; 409 `mentorship_closed` */
  async run(id: string, { reason, offerNext }: Ending): Promise<void> {
    const mentorship = await this.mentorships.lock(id);
    if (!mentorship) throw notFound();
    const { studentId, mentorId } = mentorship;
    await this.reach.require(studentId);
    if (mentorship.state === 'closed') throw conflict('mentorship_closed');
    await this.audit.record('mentorship.ended', studentId, { mentorshipId: id, reason, offerNext });
    if (reason === 'safeguarding') await this.exclude(studentId, mentorId);
    if (offerNext) await this.close.forAnother(mentorship, 'handed-on');
    else await this.close.all([mentorship], 'ended');
  }

  private async exclude(studentId: string, mentorId: string): Promise<void> {
    const isNew = await this.exclusions.noteOnce({ studentId, mentorId, kind: 'past-problem', notedBy: currentActor().membershipId, notedAt: this.clock.now() });
    if (isNew) await this.audit.record('match-exclusion.noted', studentId, { mentorId, kind: 'past-problem' });
  }
}

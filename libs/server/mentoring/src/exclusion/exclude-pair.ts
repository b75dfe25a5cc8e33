import { Injectable } from '@nestjs/common';
import type { AddMatchExclusion } from '@tendril/contracts';
import { StudentReach } from '@tendril/identity';
import { Audit, Clock, currentActor } from '@tendril/platform';
import { Mentors } from '../mentor/mentor.repository';
import { CloseMentorships } from '../mentorship/close-mentorships';
import { Mentorships } from '../mentorship/mentorship.repository';
import type { MatchExclusion } from './match-exclusion';
import { MatchExclusions } from './match-exclusion.repository';

/** A student and a mentor must not be matched. Where they are, that ends at once, and the student is offered the next best. */
@Injectable()
export class ExcludePair {
  constructor(
    private readonly exclusions: MatchExclusions, private readonly mentors: Mentors, private readonly mentorships: Mentorships, private readonly close: CloseMentorships,
    private readonly reach: StudentReach, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404; 409 `excluded_already` */
  async run({ studentId, mentorId, kind }: AddMatchExclusion): Promise<{ row: MatchExclusion; endedMatch: boolean }> {
    await this.reach.require(studentId);
    await this.mentors.get(mentorId);
    // Whoever gives her a student holds her too, and asks then for exclusions: one of the two sees the other.
    await this.mentors.lock([mentorId]);
    const row = await this.exclusions.note({ studentId, mentorId, kind, notedBy: currentActor().membershipId, notedAt: this.clock.now() });
    await this.audit.record('match-exclusion.noted', studentId, { mentorId, kind });
    const matched = (await this.mentorships.lockOpenOf('student_id', studentId)).filter(one => one.mentorId === mentorId);
    for (const mentorship of matched) await this.close.forAnother(mentorship, 'excluded');
    return { row, endedMatch: matched.length > 0 };
  }
}

import { Injectable } from '@nestjs/common';
import { StudentReach } from '@tendril/identity';
import { Clock } from '@tendril/platform';
import type { Mentorship } from './mentorship';
import { Mentorships } from './mentorship.repository';

/** Days for which staff are shown that a mentor said no, and why. */
const DECLINES_SHOWN = 14;

/** What staff see of mentors' students: those within their reach. */
@Injectable()
export class MentorshipsOfMentor {
  constructor(private readonly mentorships: Mentorships, private readonly reach: StudentReach, private readonly clock: Clock) {}

  /** Her students of now, the oldest first, then those whom she declined of late. */
  async list(mentorId: string): Promise<Mentorship[]> {
    return this.mentorships.ofMentor(mentorId, this.lately(), await this.reach.condition('row'));
  }

  private lately(): Date {
    return new Date(this.clock.now().getTime() - DECLINES_SHOWN * 86_400_000);
  }
}

import { Injectable } from '@nestjs/common';
import type { ChangeMentorProfile as Profile } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Audit, Clock, currentActor } from '@tendril/platform';
import { refuseContactDetails } from '../contact-details';
import { requireOccupation } from '../occupation/occupation';
import { Mentors, type MentorStanding } from './mentor.repository';

/** A mentor says what she does, when, and for how many students. */
@Injectable()
export class ChangeMentorProfile {
  constructor(private readonly mentors: Mentors, private readonly schools: Schools, private readonly audit: Audit, private readonly clock: Clock) {}

  /** @throws ProblemError 422 `capacity_below_students`, 409 when it was changed meanwhile, 400 beside a field */
  async run(profile: Profile): Promise<MentorStanding> {
    requireOccupation('occupation', profile.occupation);
    refuseContactDetails({ work: profile.work, offer: profile.offer });
    const { membershipId } = currentActor();
    const today = await this.schools.today();
    await this.mentors.lock([membershipId]);
    const mentor = await this.mentors.get(membershipId);
    this.mentors.expectVersion(mentor, profile.version);
    const { students } = await this.mentors.standingOf(membershipId, today);
    mentor.describe(profile, students, this.clock.now());
    await this.mentors.change(mentor);
    await this.audit.record('mentor-profile.changed', membershipId, { capacity: profile.capacity, paused: profile.paused });
    return this.mentors.standingOf(membershipId, today);
  }
}

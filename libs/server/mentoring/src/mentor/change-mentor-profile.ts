import { Injectable } from '@nestjs/common';
import type { ChangeMentorProfile as Profile } from '@tendril/contracts';
import { Schools } from '@tendril/identity';
import { Audit, Clock, currentActor } from '@tendril/platform';
import { refuseContactDetails } from '../contact-details';
import { requireOccupation } from '../occupation/occupation';
import { Mentors, type MentorStanding } from './mentor.repository';

/** A mentor says what she does, when, and for how many students; or staff write it on her behalf. */
@Injectable()
export class ChangeMentorProfile {
  constructor(private readonly mentors: Mentors, private readonly schools: Schools, private readonly audit: Audit, private readonly clock: Clock) {}

  /** The acting mentor's own. @throws ProblemError 422 `capacity_below_students`, 409 when it was changed meanwhile, 400 beside a field */
  run(profile: Profile): Promise<MentorStanding> {
    return this.change(currentActor().membershipId, profile, null);
  }

  /** By staff, as the record says. @throws ProblemError 404, and as above */
  onBehalf(mentorId: string, profile: Profile): Promise<MentorStanding> {
    return this.change(mentorId, profile, currentActor().membershipId);
  }

  private async change(mentorId: string, profile: Profile, filledBy: string | null): Promise<MentorStanding> {
    const today = await this.schools.today();
    await this.mentors.lock([mentorId]);
    const mentor = await this.mentors.get(mentorId);
    requireOccupation('occupation', profile.occupation);
    refuseContactDetails({ work: profile.work, offer: profile.offer, place: profile.place ?? '' });
    this.mentors.expectVersion(mentor, profile.version);
    const { students } = await this.mentors.standingOf(mentorId, today);
    mentor.describe(profile, { students, filledBy }, this.clock.now());
    await this.mentors.change(mentor);
    await this.audit.record('mentor-profile.changed', mentorId, { capacity: profile.capacity, paused: profile.paused, onBehalf: filledBy !== null });
    return this.mentors.standingOf(mentorId, today);
  }
}

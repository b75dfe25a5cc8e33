import { Injectable } from '@nestjs/common';
import type { DecideApplication as Decision } from '@tendril/contracts';
import { AddMembership, Schools } from '@tendril/identity';
import { Audit, Clock, conflict, currentActor, Outbox } from '@tendril/platform';
import { requireSoundDates } from '../mentor/clearance';
import { Mentors } from '../mentor/mentor.repository';
import { RecordClearance } from '../mentor/record-clearance';
import type { MentorApplication } from './mentor-application';
import { MentorApplications } from './mentor-application.repository';

/** A counsellor takes an applicant in, with the dates of the clearance, or declines with a reason. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly applications: MentorApplications, private readonly mentors: Mentors, private readonly addMembership: AddMembership, private readonly recordClearance: RecordClearance,
    private readonly schools: Schools, private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404; 409 when somebody else decided; 422 while unconfirmed; 400 beside a date or an empty reason */
  async run(id: string, decision: Decision): Promise<MentorApplication> {
    const application = await this.applications.lock(id);
    this.applications.expectVersion(application, decision.version);
    application.requireWaiting();
    const by = currentActor().membershipId;
    if (decision.decision === 'approved') {
      requireSoundDates(decision, await this.schools.today());
      application.approve(await this.takeIn(application), by, this.clock.now());
    } else {
      application.decline(decision.reason, by, this.clock.now());
    }
    await this.applications.change(application);
    if (decision.decision === 'approved' && application.mentorId) await this.recordClearance.run(application.mentorId, decision);
    await this.audit.record('mentor-application.decided', id, { decision: decision.decision });
    await this.outbox.emit('mentor-application.decided', { applicationId: id, decision: decision.decision, ...(application.mentorId && { mentorId: application.mentorId }) });
    return application;
  }

  /** @throws ProblemError 409 when this person is a mentor of the school already */
  private async takeIn({ email, givenName, familyName, work, occupation, languages, times, classYear }: MentorApplication): Promise<string> {
    const { membershipId } = await this.addMembership.run({ role: 'mentor', email, givenName, familyName });
    if (await this.mentors.find(membershipId)) throw conflict('already_mentor');
    await this.mentors.add({ id: membershipId, work, occupation, languages, times, classYear, offer: '', meeting: 'either', place: '', studied: [], gender: null, filledBy: null, capacity: 1, pausedAt: null, joinedAt: this.clock.now() });
    return membershipId;
  }
}

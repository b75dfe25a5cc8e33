import { Injectable } from '@nestjs/common';
import type { AskAnotherMentor as Question, DecideRematch } from '@tendril/contracts';
import { Audit, Clock, currentActor, conflict, Outbox } from '@tendril/platform';
import { CloseMentorships } from '../mentorship/close-mentorships';
import { Mentorships } from '../mentorship/mentorship.repository';
import type { RematchRequest } from './rematch-request';
import { RematchRequests } from './rematch-request.repository';

/** A student asks for another mentor; her counsellor grants it, and the next best is asked, or does not. */
@Injectable()
export class AskAnotherMentor {
  constructor(
    private readonly requests: RematchRequests, private readonly mentorships: Mentorships, private readonly close: CloseMentorships,
    private readonly outbox: Outbox, private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404; 409 `asked_already`, `mentorship_closed` */
  async ask(mentorshipId: string, { reason }: Question): Promise<void> {
    const studentId = currentActor().membershipId;
    const mentorship = await this.mentorships.lockOf('student_id', studentId, mentorshipId);
    if (mentorship.state === 'closed') throw conflict('mentorship_closed');
    const id = await this.requests.ask({ studentId, mentorshipId, reason, askedAt: this.clock.now() });
    await this.audit.record('rematch.asked', studentId, { mentorshipId, requestId: id });
    await this.outbox.emit('rematch.asked', { requestId: id, studentId });
  }

  /** @throws ProblemError 404; 409 when it was decided before, or changed meanwhile */
  async decide(id: string, { decision, version }: DecideRematch): Promise<RematchRequest> {
    const request = await this.requests.lockReachable(id);
    this.requests.expectVersion(request, version);
    request.decide(decision, currentActor().membershipId, this.clock.now());
    await this.requests.change(request);
    const { studentId, mentorshipId } = request;
    const mentorship = decision === 'granted' ? await this.mentorships.lock(mentorshipId) : null;
    if (mentorship && mentorship.state !== 'closed') await this.close.forAnother(mentorship, 'another-asked');
    await this.audit.record('rematch.decided', studentId, { requestId: id, decision });
    return request;
  }
}

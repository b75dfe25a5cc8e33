import { Injectable } from '@nestjs/common';
import { Audit, Clock, Handles, type DomainEvent } from '@tendril/platform';
import { StudentNetworks } from './student-network.repository';

/** An interview whose work was accepted is no longer rewritten. */
@Injectable()
export class OnSubmissionReviewed {
  constructor(private readonly networks: StudentNetworks, private readonly clock: Clock, private readonly audit: Audit) {}

  @Handles('submission.reviewed', 'network.rest-interview')
  async restInterview({ payload: { decision, interviewId } }: DomainEvent): Promise<void> {
    if (decision !== 'accepted' || !interviewId) return;
    await this.networks.rest(interviewId, this.clock.now());
    await this.audit.record('interview.accepted', interviewId);
  }
}

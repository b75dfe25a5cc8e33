import { Injectable } from '@nestjs/common';
import { Handles, type DomainEvent } from '@tendril/platform';
import { SettleMentorships } from './settle-mentorships';

/** The last day of a clearance has passed. Where a newer one stands, nothing changes. */
@Injectable()
export class OnClearanceEnded {
  constructor(private readonly settle: SettleMentorships) {}

  @Handles('clearance.ended', 'mentoring.pause-without-clearance')
  async ended({ payload }: DomainEvent): Promise<void> {
    if (payload['mentorId']) await this.settle.ofMentor(payload['mentorId']);
  }
}

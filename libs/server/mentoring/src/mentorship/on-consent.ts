import { Injectable } from '@nestjs/common';
import { Handles, type DomainEvent } from '@tendril/platform';
import { SettleMentorships } from './settle-mentorships';

/** A guardian's consent was given or withdrawn, or the birth date became known: the channel opens or closes by itself. */
@Injectable()
export class OnConsent {
  constructor(private readonly settle: SettleMentorships) {}

  @Handles('consent.withdrawn', 'mentoring.pause-without-consent')
  async withdrawn({ payload }: DomainEvent): Promise<void> {
    if (payload['studentId']) await this.settle.ofStudent(payload['studentId']);
  }

  @Handles('consent.recorded', 'mentoring.resume-with-consent')
  async recorded({ payload }: DomainEvent): Promise<void> {
    if (payload['studentId']) await this.settle.ofStudent(payload['studentId']);
  }
}

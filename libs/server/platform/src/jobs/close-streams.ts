import { Injectable } from '@nestjs/common';
import { Handles } from './handles';
import type { DomainEvent } from './outbox';
import { Progress } from './progress';

/** A membership that has ended reads no further. */
@Injectable()
export class CloseStreams {
  constructor(private readonly progress: Progress) {}

  @Handles('membership.ended', 'platform.close-streams')
  async close(event: DomainEvent): Promise<void> {
    this.progress.endStreamsOf(event.payload['membershipId'] ?? '');
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, Handles, type DomainEvent } from '@tendril/platform';
import { StudentNetworks } from './student-network.repository';

/** A student who was entered twice: the kept record gets the network of both. */
@Injectable()
export class OnStudentMerged {
  constructor(private readonly networks: StudentNetworks, private readonly audit: Audit) {}

  @Handles('student.merged', 'network.move-network')
  async moveNetwork({ payload: { from, into } }: DomainEvent): Promise<void> {
    if (!from || !into) return;
    await this.networks.move(from, into);
    await this.audit.record('student-network.moved', into, { from });
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, Handles, type DomainEvent } from '@tendril/platform';
import { StudentWork } from './student-work.repository';

/** A student who was entered twice: the kept record gets the work of both. */
@Injectable()
export class OnStudentMerged {
  constructor(private readonly work: StudentWork, private readonly audit: Audit) {}

  @Handles('student.merged', 'exercises.move-work')
  async moveWork({ payload: { from, into } }: DomainEvent): Promise<void> {
    if (!from || !into) return;
    await this.work.move(from, into);
    await this.audit.record('student-work.moved', into, { from });
  }
}

import { Injectable } from '@nestjs/common';
import { Audit, Outbox } from '@tendril/platform';
import { Enrolments } from '../enrolment/enrolment.repository';
import { EndMemberships } from '../membership/end-memberships';
import { addDays, startOf } from '../school/days';
import { Schools } from '../school/school.repository';

/** Students leave the school: enrolments and sessions end, and `student.left { studentId }` tells the other domains. */
@Injectable()
export class LeaveStudents {
  constructor(
    private readonly enrolments: Enrolments, private readonly endMemberships: EndMemberships, private readonly schools: Schools, private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** @param on the first day on which they are no longer here */
  async run(ids: readonly string[], on: string): Promise<void> {
    const { timeZone } = await this.schools.current();
    const today = await this.schools.today();
    await this.enrolments.endOpen(ids, addDays(on, -1));
    await this.endMemberships.run(ids, on);
    for (const studentId of ids) {
      await this.outbox.emit('student.left', { studentId }, startOf(on, today, timeZone));
      await this.audit.record('student.left', studentId, { on });
    }
  }
}

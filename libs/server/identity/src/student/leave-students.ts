import { Injectable } from '@nestjs/common';
import { Audit, Clock, Outbox } from '@tendril/platform';
import { Enrolments } from '../enrolment/enrolment.repository';
import { EndMemberships } from '../membership/end-memberships';
import { addDays, startOf } from '../school/days';
import { Schools } from '../school/school.repository';

/** Milliseconds in which staff take a departure back before the other domains hear of it. */
const UNDO = 10_000;

/** Students leave the school: enrolments and sessions end, and `student.left { studentId }` tells the other domains. */
@Injectable()
export class LeaveStudents {
  constructor(
    private readonly enrolments: Enrolments, private readonly endMemberships: EndMemberships, private readonly schools: Schools, private readonly outbox: Outbox,
    private readonly audit: Audit, private readonly clock: Clock,
  ) {}

  /** @param on the first day on which they are no longer here */
  async run(ids: readonly string[], on: string): Promise<void> {
    const { timeZone } = await this.schools.current();
    const today = await this.schools.today();
    await this.enrolments.endOpen(ids, addDays(on, -1));
    await this.endMemberships.run(ids, on);
    const heardAt = startOf(on, today, timeZone) ?? new Date(this.clock.now().getTime() + UNDO);
    for (const studentId of ids) {
      await this.outbox.emit('student.left', { studentId }, heardAt);
      await this.audit.record('student.left', studentId, { on });
    }
  }
}

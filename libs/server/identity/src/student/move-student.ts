import { Injectable } from '@nestjs/common';
import type { LeaveStudent, MovedStudent, MoveStudent as Move, MoveStudents } from '@tendril/contracts';
import { Audit, conflict, invalidField } from '@tendril/platform';
import { CohortReach } from '../caseload/cohort-reach';
import { Enrol } from '../enrolment/enrol';
import { Enrolments } from '../enrolment/enrolment.repository';
import { LeaveStudents } from './leave-students';
import { StudentLock } from './student-lock';

/** A student moves to another cohort, comes back, or leaves. */
@Injectable()
export class MoveStudent {
  constructor(
    private readonly locks: StudentLock, private readonly cohorts: CohortReach, private readonly enrol: Enrol, private readonly enrolments: Enrolments,
    private readonly leaveStudents: LeaveStudents, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404, 422 `already_in_cohort`, 400 on `from` */
  async move(id: string, { cohortId, from }: Move): Promise<void> {
    const { member } = await this.locks.take(id);
    await this.cohorts.require(cohortId);
    const back = member.leftOn !== null;
    await this.enrol.run(member, cohortId, from);
    await this.audit.record(back ? 'student.returned' : 'student.moved', id, { cohortId, from });
  }

  /** In one order, so that two who move the same students do not wait for each other. @throws ProblemError 404, 400 on `from`; then nobody is moved */
  async moveAll({ cohortId, studentIds, from }: MoveStudents): Promise<MovedStudent[]> {
    const moved: MovedStudent[] = [];
    for (const studentId of [...new Set(studentIds)].sort()) {
      const last = await this.enrolments.last(studentId);
      const now = last?.untilDate === null ? last.cohortId : null;
      if (now === cohortId) continue;
      await this.move(studentId, { cohortId, from });
      moved.push({ studentId, cohortId: now });
    }
    return moved;
  }

  /** @throws ProblemError 404, 409 `already_left`, 400 `before_current` on `on` */
  async leave(id: string, { on }: LeaveStudent): Promise<void> {
    const { member } = await this.locks.take(id);
    if (member.leftOn !== null) throw conflict('already_left');
    const last = await this.enrolments.last(id);
    if (last && on < last.fromDate) throw invalidField('on', 'before_current');
    await this.leaveStudents.run([id], on);
  }
}

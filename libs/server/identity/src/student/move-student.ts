import { Injectable } from '@nestjs/common';
import type { LeaveStudent, MovedStudent, MoveStudent as Move, MoveStudents } from '@tendril/contracts';
import { Audit, conflict, invalidField, refused } from '@tendril/platform';
import { CohortReach } from '../caseload/cohort-reach';
import { Cohorts } from '../cohort/cohort.repository';
import { Enrol } from '../enrolment/enrol';
import { Enrolments } from '../enrolment/enrolment.repository';
import { Schools } from '../school/school.repository';
import { LeaveStudents } from './leave-students';
import { StudentLock } from './student-lock';

/** A student moves to another cohort, comes back, or leaves. */
@Injectable()
export class MoveStudent {
  constructor(
    private readonly locks: StudentLock, private readonly cohorts: CohortReach, private readonly years: Cohorts, private readonly schools: Schools, private readonly enrol: Enrol, private readonly enrolments: Enrolments,
    private readonly leaveStudents: LeaveStudents, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404, 422 `already_in_cohort`, 400 on `from` */
  async move(id: string, { cohortId, from }: Move): Promise<void> {
    if ((await this.moveAll({ studentIds: [id], cohortId, from })).length === 0) throw refused('already_in_cohort');
  }

  /** @returns who was not there already. @throws ProblemError 404, 400 on `from`; then nobody is moved */
  async moveAll({ cohortId, studentIds, from }: MoveStudents): Promise<MovedStudent[]> {
    const members = await this.locks.takeAll([...new Set(studentIds)]);
    await this.cohorts.require(cohortId);
    await this.requireDay(cohortId, from);
    const left = new Set(members.filter(({ leftOn }) => leftOn !== null).map(({ id }) => id));
    const moved = await this.enrol.run(members, cohortId, from);
    await this.audit.recordAll(moved.map(({ studentId }) => ({ action: left.has(studentId) ? 'student.returned' : 'student.moved', subjectId: studentId, details: { cohortId, from } })));
    return moved;
  }

  /** A move that is planned lies in the cohort's year; one of today may come after it, while the next year is not set up yet. */
  private async requireDay(cohortId: string, from: string): Promise<void> {
    const last = await this.years.lastDay(cohortId);
    if (last !== undefined && from > last && from > await this.schools.today()) throw invalidField('from', 'after_year', { last });
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

import { Injectable } from '@nestjs/common';
import { conflict } from '@tendril/platform';
import { StudentReach } from '../caseload/student-reach.repository';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import type { Student } from './student';
import { Students } from './student.repository';

/** Takes a student's record for a change: within reach, not merged, and nobody else's until the commit. */
@Injectable()
export class StudentLock {
  constructor(private readonly reach: StudentReach, private readonly memberships: Memberships, private readonly students: Students) {}

  /** @throws ProblemError 404, 409 `student_merged` */
  async take(id: string): Promise<{ member: Membership; student: Student }> {
    await this.reach.require(id);
    const member = await this.memberships.lock(id, ['student']);
    const student = await this.students.lock(id);
    if (student.isMerged) throw conflict('student_merged');
    return { member, student };
  }

  /** The same of many. @throws ProblemError 404, 409 `student_merged`; then none is taken */
  async takeAll(ids: readonly string[]): Promise<Membership[]> {
    await this.reach.requireAll(ids);
    const members = await this.memberships.lockAll(ids, ['student']);
    if ((await this.students.lockAll(ids)).some(student => student.isMerged)) throw conflict('student_merged');
    return members;
  }
}

import { Injectable } from '@nestjs/common';
import type { SetCaseload as Wanted } from '@tendril/contracts';
import { Audit, notFound, refused } from '@tendril/platform';
import { Cohorts } from '../cohort/cohort.repository';
import { Memberships } from '../membership/membership.repository';
import { addDays } from '../school/days';
import { Schools } from '../school/school.repository';
import { Students } from '../student/student.repository';
import { Caseloads } from './caseload.repository';

/** Makes a caseload what it shall be from today: what goes gets a last day, what comes a first one, what stays is not touched. */
@Injectable()
export class SetCaseload {
  constructor(
    private readonly memberships: Memberships, private readonly caseloads: Caseloads, private readonly cohorts: Cohorts, private readonly students: Students,
    private readonly schools: Schools, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404 for an id that is not of this school, 422 `staff_left` */
  async run(staffId: string, wanted: Wanted): Promise<void> {
    const member = await this.memberships.lock(staffId, ['admin', 'counsellor']);
    const today = await this.schools.today();
    if (member.hasLeft(today)) throw refused('staff_left');
    const cohortIds = new Set(wanted.cohortIds);
    const studentIds = new Set(wanted.studentIds);
    if ((await this.cohorts.named([...cohortIds])).length !== cohortIds.size) throw notFound();
    if ((await this.students.existing([...studentIds])).length !== studentIds.size) throw notFound();

    const rows = await this.caseloads.standing(staffId, today);
    const going = rows.filter(row => !(row.cohortId ? cohortIds.has(row.cohortId) : studentIds.has(row.studentId ?? '')));
    await this.caseloads.end(going.map(row => row.id), addDays(today, -1));
    const staying = new Set(rows.flatMap(row => (row.fromDate <= today ? [row.cohortId, row.studentId] : [])));
    const values = { counsellorId: staffId, fromDate: today, untilDate: null };
    await this.caseloads.addAll([
      ...[...cohortIds].filter(id => !staying.has(id)).map(cohortId => ({ ...values, cohortId, studentId: null })),
      ...[...studentIds].filter(id => !staying.has(id)).map(studentId => ({ ...values, cohortId: null, studentId })),
    ]);
    await this.audit.record('caseload.set', staffId, { cohorts: cohortIds.size, students: studentIds.size });
  }
}

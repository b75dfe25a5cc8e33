import { Injectable } from '@nestjs/common';
import type { CaseloadView } from '@tendril/contracts';
import { Cohorts } from '../cohort/cohort.repository';
import { MemberNames } from '../membership/member-names';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { Caseloads } from './caseload.repository';
import { StudentReach } from './student-reach.repository';

/** A caseload as it stands today. A counsellor who looks at another's sees the cohorts, and of the single students those she reaches herself. */
@Injectable()
export class CaseloadViews {
  constructor(
    private readonly memberships: Memberships, private readonly caseloads: Caseloads, private readonly cohorts: Cohorts, private readonly names: MemberNames,
    private readonly schools: Schools, private readonly reach: StudentReach,
  ) {}

  /** @throws ProblemError 404 */
  async of(staffId: string): Promise<CaseloadView> {
    await this.memberships.getIn(staffId, ['admin', 'counsellor']);
    const today = await this.schools.today();
    const rows = (await this.caseloads.standing(staffId, today)).filter(row => row.fromDate <= today);
    const cohorts = await this.cohorts.named(rows.flatMap(row => row.cohortId ?? []));
    const reached = new Set(await this.reach.studentIds());
    const students = await this.names.of(rows.flatMap(row => (row.studentId && reached.has(row.studentId) ? [row.studentId] : [])));
    return {
      cohorts: cohorts.map(({ id, name }) => ({ id, name })),
      students: [...students].map(([id, name]) => ({ id, name })).sort((one, other) => one.name.localeCompare(other.name)),
    };
  }
}

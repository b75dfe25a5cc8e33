import { Injectable } from '@nestjs/common';
import type { StaffRow, StaffRole } from '@tendril/contracts';
import { notFound, stale } from '@tendril/platform';
import { Caseloads } from '../caseload/caseload.repository';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';

/** Staff as lists and answers show them. */
@Injectable()
export class StaffRows {
  constructor(private readonly memberships: Memberships, private readonly caseloads: Caseloads, private readonly schools: Schools) {}

  async all(): Promise<StaffRow[]> {
    const today = await this.schools.today();
    const summaries = await this.caseloads.summaries(today);
    return (await this.memberships.staff()).map(row => ({
      id: row.id, givenName: row.givenName, familyName: row.familyName, email: row.email, role: row.role as StaffRole, state: row.state(today), version: row.version,
      cohorts: summaries.get(row.id)?.cohorts ?? [], students: summaries.get(row.id)?.students ?? 0,
    }));
  }

  /** @throws ProblemError 404 */
  async one(id: string): Promise<StaffRow> {
    const row = (await this.all()).find(one => one.id === id);
    if (!row) throw notFound();
    return row;
  }

  /** Refuses an edit that began from an older version. @throws ProblemError 409 with the current row */
  async expectVersion(member: Membership, version: number): Promise<void> {
    if (member.version !== version) throw stale(await this.one(member.id));
  }
}

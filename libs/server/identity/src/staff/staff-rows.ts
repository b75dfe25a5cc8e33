import { Injectable } from '@nestjs/common';
import type { StaffRow, StaffRole } from '@tendril/contracts';
import { notFound, stale } from '@tendril/platform';
import { Caseloads } from '../caseload/caseload.repository';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { Departures } from './departure.repository';

/** Staff as lists and answers show them. */
@Injectable()
export class StaffRows {
  constructor(private readonly memberships: Memberships, private readonly caseloads: Caseloads, private readonly departures: Departures, private readonly schools: Schools) {}

  async all(): Promise<StaffRow[]> {
    const today = await this.schools.today();
    const summaries = await this.caseloads.summaries(today);
    const successors = new Map((await this.departures.all()).map(({ staffId, handOverTo }) => [staffId, handOverTo]));
    const staff = await this.memberships.staff();
    const names = new Map(staff.map(row => [row.id, row.displayName]));
    const named = (id: string | null | undefined) => (id ? { id, name: names.get(id) ?? '' } : null);
    return staff.map(row => ({
      id: row.id, givenName: row.givenName, familyName: row.familyName, email: row.email, role: row.role as StaffRole, state: row.state(today), version: row.version,
      cohorts: summaries.get(row.id)?.cohorts ?? [], students: summaries.get(row.id)?.students ?? 0,
      leavesOn: row.leftOn, handOverTo: row.leftOn === null ? null : named(successors.get(row.id)),
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

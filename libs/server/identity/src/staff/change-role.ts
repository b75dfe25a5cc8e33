import { Injectable } from '@nestjs/common';
import type { ChangeStaffRole } from '@tendril/contracts';
import { Audit, refused } from '@tendril/platform';
import { Memberships } from '../membership/membership.repository';
import { Schools } from '../school/school.repository';
import { KeepAnAdmin } from './keep-an-admin';
import { StaffRows } from './staff-rows';

/** Makes a counsellor an admin, or an admin a counsellor. It counts from the next request of every open session. */
@Injectable()
export class ChangeRole {
  constructor(
    private readonly memberships: Memberships, private readonly admins: KeepAnAdmin, private readonly rows: StaffRows, private readonly schools: Schools,
    private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404, 409 with the current row, 422 `last_admin` or `staff_left` */
  async run(id: string, { role, version }: ChangeStaffRole): Promise<void> {
    if (role !== 'admin') await this.admins.besides(id);
    const member = await this.memberships.lock(id, ['admin', 'counsellor']);
    await this.rows.expectVersion(member, version);
    if (member.hasLeft(await this.schools.today())) throw refused('staff_left');
    await this.memberships.change(Object.assign(member, { role }));
    await this.audit.record('staff.role-changed', id, { role });
  }
}

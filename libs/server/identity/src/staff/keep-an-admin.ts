import { Injectable } from '@nestjs/common';
import { refused } from '@tendril/platform';
import { Memberships } from '../membership/membership.repository';

/** A school is never without an admin. */
@Injectable()
export class KeepAnAdmin {
  constructor(private readonly memberships: Memberships) {}

  /** Holds the admins until the commit, so that two of them cannot go at once. @throws ProblemError 422 `last_admin` */
  async besides(id: string): Promise<void> {
    const staying = await this.memberships.lockStayingAdmins();
    if (staying.includes(id) && staying.length === 1) throw refused('last_admin');
  }
}

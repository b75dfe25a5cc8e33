import { Injectable } from '@nestjs/common';
import type { LeaveStaff as Departure } from '@tendril/contracts';
import { Audit, conflict, invalidField, Outbox } from '@tendril/platform';
import { HandOverCaseload } from '../caseload/hand-over-caseload';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { EndMemberships } from '../membership/end-memberships';
import { Memberships } from '../membership/membership.repository';
import { addDays, startOf } from '../school/days';
import { Schools } from '../school/school.repository';
import { KeepAnAdmin } from './keep-an-admin';

/** A member of staff leaves the school and hands the caseload over. */
@Injectable()
export class LeaveStaff {
  constructor(
    private readonly memberships: Memberships, private readonly admins: KeepAnAdmin, private readonly handOver: HandOverCaseload, private readonly endMemberships: EndMemberships,
    private readonly tokens: OneTimeTokens, private readonly schools: Schools, private readonly outbox: Outbox, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 409 `already_left`, 422 `last_admin`, 400 on `handOverTo`, 404 */
  async run(id: string, { on, handOverTo }: Departure): Promise<void> {
    await this.admins.besides(id);
    const member = await this.memberships.lock(id, ['admin', 'counsellor']);
    if (member.leftOn !== null) throw conflict('already_left');
    const { timeZone } = await this.schools.current();
    const today = await this.schools.today();
    if (handOverTo === id) throw invalidField('handOverTo', 'same_person');
    if (handOverTo) {
      const successor = await this.memberships.lock(handOverTo, ['admin', 'counsellor']);
      if (successor.leftOn !== null && successor.leftOn <= on) throw invalidField('handOverTo', 'already_left');
    }
    await this.handOver.run(id, handOverTo, on, addDays(on, -1));
    await this.tokens.void('invitation', id);
    await this.endMemberships.run([id], on);
    await this.outbox.emit('staff.left', { membershipId: id }, startOf(on, today, timeZone));
    await this.audit.record('staff.left', id, { on, handOverTo });
  }
}

import { Injectable } from '@nestjs/common';
import type { ChangeDeparture, LeaveStaff as Wanted } from '@tendril/contracts';
import { Audit, conflict, invalidField, notFound, Outbox } from '@tendril/platform';
import { OneTimeTokens } from '../invitation/one-time-token.repository';
import { EndMemberships } from '../membership/end-memberships';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { startOf } from '../school/days';
import { Schools } from '../school/school.repository';
import { Departures } from './departure.repository';
import { KeepAnAdmin } from './keep-an-admin';
import { OnStaffLeft } from './on-staff-left';
import { StaffRows } from './staff-rows';

/** A member of staff leaves the school on a day and hands the caseload over then; until it comes, day and successor can change, or the person stays. */
@Injectable()
export class LeaveStaff {
  constructor(
    private readonly memberships: Memberships, private readonly admins: KeepAnAdmin, private readonly departures: Departures, private readonly onLeft: OnStaffLeft,
    private readonly endMemberships: EndMemberships, private readonly tokens: OneTimeTokens, private readonly rows: StaffRows, private readonly schools: Schools,
    private readonly outbox: Outbox, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 409 `already_left`, 422 `last_admin`, 400 on `on` or `handOverTo`, 404 */
  async run(id: string, wanted: Wanted): Promise<void> {
    await this.admins.besides(id);
    const member = await this.memberships.lock(id, ['admin', 'counsellor']);
    if (member.leftOn !== null) throw conflict('already_left');
    await this.plan(id, wanted);
    await this.audit.record('staff.left', id, { ...wanted });
  }

  /** Another day or successor, while the day has not come. @throws ProblemError 409 `already_left` or with the current row, 400 on `on` or `handOverTo`, 404 */
  async change(id: string, { version, ...wanted }: ChangeDeparture): Promise<void> {
    const member = await this.lockLeaving(id);
    await this.rows.expectVersion(member, version);
    await this.plan(id, wanted);
    await this.audit.record('staff.departure-changed', id, { ...wanted });
  }

  /** The person stays after all. @throws ProblemError 409 `already_left`, 404 */
  async takeBack(id: string): Promise<void> {
    await this.lockLeaving(id);
    await this.memberships.setLeft([id], null);
    await this.departures.takeBack(id);
    await this.audit.record('staff.departure-taken-back', id);
  }

  private async lockLeaving(id: string): Promise<Membership> {
    const member = await this.memberships.lock(id, ['admin', 'counsellor']);
    if (member.leftOn === null) throw notFound();
    if (member.hasLeft(await this.schools.today())) throw conflict('already_left');
    return member;
  }

  private async plan(id: string, { on, handOverTo }: Wanted): Promise<void> {
    const { timeZone } = await this.schools.current();
    const today = await this.schools.today();
    if (on < today) throw invalidField('on', 'in_past');
    if (handOverTo === id) throw invalidField('handOverTo', 'same_person');
    if (handOverTo && (await this.memberships.lock(handOverTo, ['admin', 'counsellor'])).hasLeft(on)) throw invalidField('handOverTo', 'already_left');
    await this.departures.plan(id, handOverTo);
    await this.tokens.void('invitation', id);
    await this.endMemberships.run([id], on);
    await this.outbox.emit('staff.left', { membershipId: id }, startOf(on, today, timeZone));
    await this.onLeft.run(await this.memberships.get(id));
  }
}

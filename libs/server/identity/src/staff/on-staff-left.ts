import { Injectable } from '@nestjs/common';
import { type DomainEvent, Handles } from '@tendril/platform';
import { HandOverCaseload } from '../caseload/hand-over-caseload';
import type { Membership } from '../membership/membership';
import { Memberships } from '../membership/membership.repository';
import { addDays } from '../school/days';
import { Schools } from '../school/school.repository';
import { Departures } from './departure.repository';

/** The day of a departure has come: what is in care then goes to whoever takes over. A day that was moved or taken back does nothing. */
@Injectable()
export class OnStaffLeft {
  constructor(
    private readonly memberships: Memberships, private readonly departures: Departures, private readonly handOver: HandOverCaseload, private readonly schools: Schools,
  ) {}

  @Handles('staff.left', 'identity.hand-over')
  async left({ payload: { membershipId } }: DomainEvent): Promise<void> {
    const member = membershipId && await this.memberships.find(membershipId);
    if (member) await this.run(member);
  }

  async run(member: Membership): Promise<void> {
    const today = await this.schools.today();
    if (!member.leftOn || !member.hasLeft(today) || !(await this.departures.carryOut(member.id))) return;
    await this.handOver.run(member.id, await this.successorOf(member.id, today), member.leftOn, addDays(member.leftOn, -1));
  }

  /** Where the one who was to take over has left too, the one after. */
  private async successorOf(id: string, today: string): Promise<string | null> {
    const gone = new Set([id]);
    for (let next = (await this.departures.of(id))?.handOverTo; next && !gone.has(next); next = (await this.departures.of(next))?.handOverTo) {
      if (!(await this.memberships.get(next)).hasLeft(today)) return next;
      gone.add(next);
    }
    return null;
  }
}

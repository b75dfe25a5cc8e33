import type { INestApplicationContext, Type } from '@nestjs/common';
import { SecretHashes, AcceptInvitation, InviteStaff, OneTimeTokens, Students } from '@tendril/identity';
import { type Actor, currentManager, deliverDue, Handlers, type MovableClock, Tenancy } from '@tendril/platform';
import type { StaffRole } from '@tendril/contracts';

export const DAY = 86_400_000;

export interface Member extends Actor {
  readonly schoolId: string;
}

/** Where the demonstration plays: the project's own use cases, a clock that is moved, and somebody who acts. */
export class Stage {
  constructor(private readonly app: INestApplicationContext, private readonly clock: MovableClock, readonly now: Date) {}

  get<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  /** Moves the clock to so many days ago, at an hour in UTC. */
  at(daysAgo: number, hour = 8): void {
    const moment = new Date(this.now.getTime() - daysAgo * DAY);
    if (daysAgo > 0) moment.setUTCHours(hour, 12, 0, 0);
    this.clock.moveTo(moment);
  }

  /** A date so many days from today, `2026-11-23`. */
  date(daysAgo: number): string {
    return new Date(this.now.getTime() - daysAgo * DAY).toISOString().slice(0, 10);
  }

  as<T>({ schoolId, membershipId, role }: Member, work: () => Promise<T>): Promise<T> {
    return this.get(Tenancy).inSchool({ schoolId, actor: { membershipId, role } }, work);
  }

  /** Runs every handler that is due at the clock's present. */
  async settle(): Promise<void> {
    const tenancy = this.get(Tenancy);
    await deliverDue({ tenancy, clock: this.clock, handlers: this.get(Handlers) });
  }

  /** Invites a member of staff and accepts for her. */
  async staff(admin: Member, slug: string, role: StaffRole, [givenName, familyName]: readonly [string, string], email: string, password: string): Promise<Member> {
    const key = await this.as(admin, async () => {
      const { id } = await this.get(InviteStaff).run({ email, role, givenName, familyName });
      return { id, token: await this.get(OneTimeTokens).issue('invitation', id, email, 192) };
    });
    await this.get(AcceptInvitation).accept({ school: slug, token: key.token, password }, '127.0.0.1');
    return { schoolId: admin.schoolId, membershipId: key.id, role };
  }

  /** Gives a student a PIN that is known, for the demonstration alone. */
  async pin(admin: Member, studentId: string, pin: string): Promise<string> {
    const hash = await this.get(SecretHashes).make(pin);
    return this.as(admin, async () => {
      await this.get(Students).setPins([{ id: studentId, hash }]);
      const [row] = await currentManager().query<{ username: string }[]>('SELECT username FROM student WHERE school_id = $1 AND id = $2', [admin.schoolId, studentId]);
      return row?.username ?? '';
    });
  }
}

import { Injectable } from '@nestjs/common';
import type { Role } from '@tendril/contracts';
import { Clock, Sessions, Tenancy, type Session } from '@tendril/platform';
import { OpenSessions } from './session.repository';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;
const A_MINUTE = 60_000;

/** The session of a request's token. Being seen moves its end on, written at most once a minute. */
@Injectable()
export class AccountSessions extends Sessions {
  constructor(private readonly tenancy: Tenancy, private readonly sessions: OpenSessions, private readonly clock: Clock) {
    super();
  }

  async resolve(token: string): Promise<Session | null> {
    if (!TOKEN.test(token)) return null;
    return this.tenancy.asInstallation('the session says which school to open', async () => {
      const found = await this.sessions.resolve(token);
      if (!found) return null;
      const { sessionId, accountId, member, lastSeenAt } = found;
      if (this.clock.now().getTime() - lastSeenAt.getTime() >= A_MINUTE) await this.sessions.touch(sessionId, (member?.role as Role | undefined) ?? null);
      return { sessionId, accountId, member };
    });
  }
}

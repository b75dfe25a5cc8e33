import { Injectable } from '@nestjs/common';
import { Tenancy } from '@tendril/platform';
import { OpenSessions } from './session.repository';
import { SignInAttempts } from './sign-in-attempt.repository';

/** Deletes sessions that ended long ago and tries that count no more. */
@Injectable()
export class TidySessions {
  constructor(private readonly tenancy: Tenancy, private readonly sessions: OpenSessions, private readonly attempts: SignInAttempts) {}

  async run(): Promise<void> {
    await this.tenancy.asInstallation('sessions and tries belong to no school', async () => {
      await this.sessions.forgetOld();
      await this.attempts.forgetOld();
    });
  }
}

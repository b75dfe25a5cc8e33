import { Injectable } from '@nestjs/common';
import { EachSchool } from '@tendril/platform';
import { OneTimeTokens } from './one-time-token.repository';

/** Deletes the hashes of keys that opened nothing any more a month ago. */
@Injectable()
export class TidyTokens {
  constructor(private readonly schools: EachSchool, private readonly tokens: OneTimeTokens) {}

  async run(): Promise<void> {
    await this.schools.run('tidy-tokens', () => this.tokens.forgetOld());
  }
}

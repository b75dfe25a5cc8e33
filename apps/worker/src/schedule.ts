import type { Provider } from '@nestjs/common';
import { TidySessions, TidyTokens } from '@tendril/identity';
import { CleanUp, RecurringJobs } from '@tendril/platform';

/** Every recurring job, in UTC. */
export const schedule: Provider = {
  provide: RecurringJobs,
  inject: [TidySessions, TidyTokens, CleanUp],
  useFactory: (sessions: TidySessions, tokens: TidyTokens, cleanUp: CleanUp) => new RecurringJobs([
    { name: 'tidy-sessions', pattern: '20 1 * * *', run: () => sessions.run() },
    { name: 'tidy-tokens', pattern: '30 1 * * *', run: () => tokens.run() },
    { name: 'clean-up', pattern: '40 1 * * *', run: () => cleanUp.run() },
  ]),
};

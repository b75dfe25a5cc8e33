import type { Provider } from '@nestjs/common';
import { TidySessions } from '@tendril/identity';
import { RecurringJobs } from '@tendril/platform';

/** Every recurring job, in UTC. */
export const schedule: Provider = {
  provide: RecurringJobs,
  inject: [TidySessions],
  useFactory: (sessions: TidySessions) => new RecurringJobs([
    { name: 'tidy-sessions', pattern: '20 1 * * *', run: () => sessions.run() },
  ]),
};

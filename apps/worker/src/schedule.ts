import type { Provider } from '@nestjs/common';
import { CleanUp, RecurringJobs } from '@tendril/platform';
import { TidyExports } from '@tendril/reporting';

/** Every recurring job, in UTC. */
export const schedule: Provider = {
  provide: RecurringJobs,
  inject: [TidyExports, CleanUp],
  useFactory: (exports: TidyExports, cleanUp: CleanUp) => new RecurringJobs([
    { name: 'tidy-exports', pattern: '30 1 * * *', run: () => exports.run() },
    { name: 'clean-up', pattern: '40 1 * * *', run: () => cleanUp.run() },
  ]),
};

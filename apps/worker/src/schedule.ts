import type { Provider } from '@nestjs/common';
import { CleanUp, RecurringJobs } from '@tendril/platform';

/** Every recurring job, in UTC. */
export const schedule: Provider = {
  provide: RecurringJobs,
  inject: [CleanUp],
  useFactory: (cleanUp: CleanUp) => new RecurringJobs([
    { name: 'clean-up', pattern: '40 1 * * *', run: () => cleanUp.run() },
  ]),
};

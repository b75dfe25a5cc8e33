import type { Provider } from '@nestjs/common';
import { RenewBuiltInExercises } from '@tendril/exercises';
import { CleanUp, RecurringJobs } from '@tendril/platform';
import { TidyExports } from '@tendril/reporting';

/** Every recurring job, in UTC. */
export const schedule: Provider = {
  provide: RecurringJobs,
  inject: [TidyExports, CleanUp, RenewBuiltInExercises],
  useFactory: (exports: TidyExports, cleanUp: CleanUp, builtIns: RenewBuiltInExercises) => new RecurringJobs([
    { name: 'tidy-exports', pattern: '30 1 * * *', run: () => exports.run() },
    { name: 'clean-up', pattern: '40 1 * * *', run: () => cleanUp.run() },
    { name: 'renew-built-in-exercises', pattern: '50 1 * * *', run: () => builtIns.run() },
  ]),
};

import { refused } from '@tendril/platform';
import { SolverFault } from './solver';

/** What leaves no answer because of staff's own pins is theirs to mend. @throws ProblemError 422 `no_answer_with_these_pins`, else the error */
export function refusePins(error: unknown): never {
  throw error instanceof SolverFault && error.code === 'inputs' ? refused('no_answer_with_these_pins') : error;
}

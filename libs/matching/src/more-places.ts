import { compare, type Comparison } from './compare';
import type { Solution } from './certificate';
import { InvalidInstance } from './errors';
import type { Instance } from './instance';
import { resolveFor } from './resolve';

export interface MorePlaces extends Comparison {
  /** What the objective gains; for one place this is the mentor's price. */
  readonly worth: number;
}

/**
 * What so many more places with a mentor would bring, and for whom: "one more nurse mentor would place 4 students" is four
 * more places with a nurse, whom the same students may have. Exact: solved again from the prices. Throws InvalidInstance.
 */
export function morePlaces(instance: Instance, solution: Solution, mentor: number, count: number): MorePlaces {
  if (!Number.isInteger(mentor) || mentor < 0 || mentor >= instance.mentors) throw new InvalidInstance('mentor-out-of-range', { mentor: String(mentor) });
  if (!Number.isInteger(count) || count < 1) throw new InvalidInstance('count-out-of-range', { field: 'places', count: String(count) });
  const wider = { ...instance, capacity: instance.capacity.with(mentor, instance.capacity[mentor]! + count) };
  const after = resolveFor(solution.certificate.objective, wider, solution);
  return { worth: after.certificate.primal - solution.certificate.primal, ...compare(solution, after) };
}

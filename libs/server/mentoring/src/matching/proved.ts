import type { ComputedRun } from './compute-run';
import type { PairTable } from './pair-table';

/** An answer that holds for all of the school's pairs, with those over which it was found. */
export interface Proved {
  readonly answer: ComputedRun;
  readonly pairs: PairTable;
  /** Students for whom more pairs had to be looked at. */
  readonly widened: number;
}

import type { Certificate } from './certificate';

/** A worth in the objective, taken apart into its tiers. */
export interface Tiers {
  readonly matched: number;
  readonly priorityMatched: number;
  /** In units of the pair values that were optimised. */
  readonly value: number;
}

/**
 * Takes a mentor's price apart: one more place with her would match so many more students, so many more of priority (with
 * nobody more matched: in place of another), and add this value.
 */
export function inTiers({ matchWorth, priorityWorth }: Pick<Certificate, 'matchWorth' | 'priorityWorth'>, price: number): Tiers {
  const priorityMatched = Math.round(price / priorityWorth);
  const rest = price - priorityMatched * priorityWorth;
  const matched = Math.round(rest / matchWorth);
  return { matched: matched + 0, priorityMatched: priorityMatched + 0, value: rest - matched * matchWorth };
}

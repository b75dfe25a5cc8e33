import type { MatchRuleSet, RemovingRule, UnmatchedReason } from '@tendril/contracts';
import type { Giver, Seeker } from './scoring';

export interface FrozenStudent extends Seeker {
  readonly id: string;
  /** Never had a mentor before: the second objective. */
  readonly first: boolean;
}

export interface FrozenMentor extends Giver {
  readonly id: string;
  /** Free places when the run began. */
  readonly places: number;
}

export type FrozenPair = readonly [studentId: string, mentorId: string];

/** How many mentors a rule removed. */
export interface Removed {
  readonly rule: RemovingRule;
  readonly mentors: number;
}

/** What staff chose. */
export interface Choices {
  readonly pins: readonly FrozenPair[];
  readonly bans: readonly FrozenPair[];
}

/** Everything that a run's answer depends on, kept with the run so that it can be replayed. Ids and codes only. */
export interface FrozenInputs extends Choices {
  readonly seed: number;
  readonly rules: MatchRuleSet;
  /** In the order of the seed: which of two equally good answers comes out depends on it. */
  readonly students: readonly FrozenStudent[];
  readonly mentors: readonly FrozenMentor[];
  /** Relatives, past problems, and pairs that one of the two has ended: never eligible. */
  readonly forbidden: readonly FrozenPair[];
  /** Students who could have been matched but for this. */
  readonly leftOut: readonly { readonly id: string; readonly reason: Extract<UnmatchedReason, 'no-wish' | 'no-consent' | 'no-gender'> }[];
  /** Mentors who are here and could not be given a student; missing in runs of before this was kept. */
  readonly absent?: readonly Removed[];
}

/** A shuffle that depends on the seed alone (Fisher and Yates, driven by mulberry32), so that no student is served first for her id. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const result = [...items];
  let state = seed >>> 0;
  for (let last = result.length - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    const other = Math.floor(((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296 * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

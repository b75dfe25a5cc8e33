import type { ScorePart } from '@tendril/contracts';
import { closeness, type Closeness } from '../occupation/closeness';

/** The most that each part of a score can give; together 1000. */
export interface Weights {
  readonly goal: number;
  readonly times: number;
  readonly language: number;
  readonly 'first-match': number;
}

export const DEFAULT_WEIGHTS: Weights = { goal: 550, times: 200, language: 150, 'first-match': 100 };

/** What the student of a pair looks for. */
export interface Seeker {
  readonly occupations: readonly string[];
  readonly languages: readonly string[];
  readonly times: readonly string[];
  /** Never had a mentor before. */
  readonly first: boolean;
}

/** What the mentor of a pair has to give. */
export interface Giver {
  readonly occupation: string;
  readonly languages: readonly string[];
  readonly times: readonly string[];
}

const PERCENT_BY_CLOSENESS: Record<Closeness, number> = { 'unit-group': 100, minor: 80, 'sub-major': 55, major: 30, none: 0 };
const PERCENT_BY_ORDER = [100, 85, 70];
/** More in common than this adds nothing: one language or hour more does not make a better mentor. */
const ENOUGH_IN_COMMON = 2;

/** The named parts of a pair's score; their points add up to 0–1000. */
export function scoreParts(student: Seeker, mentor: Giver, weights: Weights): ScorePart[] {
  return [
    goalPart(student.occupations, mentor.occupation, weights.goal),
    commonPart('times', student.times, mentor.times, weights.times),
    commonPart('language', student.languages, mentor.languages, weights.language),
    firstMatchPart(student.first, weights['first-match']),
  ];
}

/** The wish that the mentor's occupation serves best: how near it lies, and how high it stands on the student's list. */
export function goalPart(wishes: readonly string[], occupation: string, of: number): ScorePart {
  let best: ScorePart = { part: 'goal', points: 0, of, fact: { closeness: 'none', occupation } };
  for (const [index, wish] of wishes.entries()) {
    const near = closeness(wish, occupation);
    const points = Math.round((of * PERCENT_BY_CLOSENESS[near] * (PERCENT_BY_ORDER[index] ?? 0)) / 10_000);
    if (points > best.points) best = { part: 'goal', points, of, fact: { closeness: near, occupation, wish, order: index + 1 } };
  }
  return best;
}

/** What the two have in common, measured against what the student named. The fact lists the codes, parted by commas. */
export function commonPart(part: 'times' | 'language', wished: readonly string[], offered: readonly string[], of: number): ScorePart {
  const common = wished.filter(one => offered.includes(one));
  const enough = Math.min(ENOUGH_IN_COMMON, wished.length);
  const points = enough === 0 ? 0 : Math.round((of * Math.min(common.length, enough)) / enough);
  return { part, points, of, fact: { common: common.join(',') } };
}

export function firstMatchPart(first: boolean, of: number): ScorePart {
  return { part: 'first-match', points: first ? of : 0, of, fact: { first: first ? 1 : 0 } };
}

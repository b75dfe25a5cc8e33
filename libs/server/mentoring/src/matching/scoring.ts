import type { Gender, MatchWeights, MeetingMode, ScorePart, StudyField } from '@tendril/contracts';
import { closeness, type Closeness } from '../occupation/closeness';

/** What the student of a pair looks for. */
export interface Seeker {
  readonly occupations: readonly string[];
  readonly languages: readonly string[];
  readonly times: readonly string[];
  readonly studies: readonly StudyField[];
  readonly meeting: MeetingMode;
  /** In the form of `samePlace`, '' where unknown. */
  readonly place: string;
  /** Null where unknown, or where no rule asks for it. */
  readonly gender: Gender | null;
}

/** What the mentor of a pair has to give. */
export interface Giver {
  readonly occupation: string;
  readonly languages: readonly string[];
  readonly times: readonly string[];
  readonly studied: readonly StudyField[];
  readonly meeting: MeetingMode;
  readonly place: string;
  readonly gender: Gender | null;
}

export const PERCENT_BY_CLOSENESS: Record<Closeness, number> = { 'unit-group': 100, minor: 80, 'sub-major': 55, major: 30, none: 0 };
export const PERCENT_BY_ORDER = [100, 85, 70] as const;
/** More in common than this adds nothing: one language or hour more does not make a better mentor. */
export const ENOUGH_IN_COMMON = 2;
/** A mentor of the first field that the student named, and of another of them. */
export const PERCENT_BY_STUDY = { first: 100, another: 70 } as const;
/** They could meet in one town; in person, though it is not known that they live near; in person, in different towns; online. */
export const PERCENT_BY_PLACE = { near: 100, unknown: 50, far: 35, online: 75 } as const;

/** The most that each part of a score can give. */
export type Shares = Record<keyof MatchWeights, number>;

const PARTS = ['goal', 'times', 'language', 'study', 'place'] as const;

/** Divides 1000 points over the parts by their weights; what rounding leaves goes to the largest remainders (Hamilton's method). */
export function sharesOf(weights: MatchWeights): Shares {
  const sum = PARTS.reduce((total, part) => total + weights[part], 0);
  const exact = PARTS.map(part => ({ part, points: Math.floor((1000 * weights[part]) / sum), rest: (1000 * weights[part]) % sum }));
  let left = 1000 - exact.reduce((total, one) => total + one.points, 0);
  const shares = Object.fromEntries(exact.map(one => [one.part, one.points])) as Shares;
  for (const { part } of [...exact].sort((one, other) => other.rest - one.rest)) if (left-- > 0) shares[part] += 1;
  return shares;
}

/** The named parts of a pair's score; their points add up to 0–1000. */
export function scoreParts(student: Seeker, mentor: Giver, shares: Shares): ScorePart[] {
  return [
    goalPart(student.occupations, mentor.occupation, shares.goal),
    commonPart('times', student.times, mentor.times, shares.times),
    commonPart('language', student.languages, mentor.languages, shares.language),
    studyPart(student.studies, mentor.studied, shares.study),
    placePart(student, mentor, shares.place),
  ];
}

/** Points of `of`, a percentage of them, whole. */
export const percentOf = (of: number, percent: number): number => Math.round((of * percent) / 100);

/** The wish that the mentor's occupation serves best: how near it lies, and how high it stands on the student's list. */
export function goalPart(wishes: readonly string[], occupation: string, of: number): ScorePart {
  let best: ScorePart = { part: 'goal', points: 0, of, fact: { closeness: 'none', occupation } };
  for (const [index, wish] of wishes.entries()) {
    const near = closeness(wish, occupation);
    const points = goalPoints(near, index, of);
    if (points > best.points) best = { part: 'goal', points, of, fact: { closeness: near, occupation, wish, order: index + 1 } };
  }
  return best;
}

/** @param order 0 for the dearest wish */
export const goalPoints = (near: Closeness, order: number, of: number): number =>
  Math.round((of * PERCENT_BY_CLOSENESS[near] * (PERCENT_BY_ORDER[order] ?? 0)) / 10_000);

/** What the two have in common, measured against what the student named. The fact lists the codes, parted by commas. */
export function commonPart(part: 'times' | 'language', wished: readonly string[], offered: readonly string[], of: number): ScorePart {
  const common = wished.filter(one => offered.includes(one));
  return { part, points: commonPoints(common.length, wished.length, of), of, fact: { common: common.join(',') } };
}

export function commonPoints(common: number, wished: number, of: number): number {
  const enough = Math.min(ENOUGH_IN_COMMON, wished);
  return enough === 0 ? 0 : Math.round((of * Math.min(common, enough)) / enough);
}

/** A field of study that the mentor knows from within. What a student did not ask for costs no points. */
export function studyPart(wished: readonly StudyField[], studied: readonly StudyField[], of: number): ScorePart {
  const common = wished.find(one => studied.includes(one));
  const percent = wished.length === 0 ? 100 : common === undefined ? 0 : common === wished[0] ? PERCENT_BY_STUDY.first : PERCENT_BY_STUDY.another;
  return { part: 'study', points: percentOf(of, percent), of, fact: { common: common ?? '' } };
}

/** How the two could meet: the better of in person and online. A student who asks for neither mode nor town loses nothing. */
export function placePart(student: Pick<Seeker, 'meeting' | 'place'>, mentor: Pick<Giver, 'meeting' | 'place'>, of: number): ScorePart {
  if (student.meeting === 'either' && student.place === '') return { part: 'place', points: of, of, fact: { how: 'any' } };
  const either = (mode: MeetingMode) => [student.meeting, mentor.meeting].every(one => one === mode || one === 'either');
  const near = student.place === '' || mentor.place === '' ? 'unknown' : student.place === mentor.place ? 'near' : 'far';
  const inPerson = either('in-person') ? PERCENT_BY_PLACE[near] : 0;
  const online = either('online') ? PERCENT_BY_PLACE.online : 0;
  const how = inPerson === 0 && online === 0 ? 'none' : inPerson > online ? `in-person-${near}` : 'online';
  return { part: 'place', points: percentOf(of, Math.max(inPerson, online)), of, fact: { how } };
}

/** The form in which two places are compared: case and accents say nothing. */
export const samePlace = (place: string): string => place.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

import { checkInstance } from './check-instance';
import { InvalidInstance } from './errors';
import { MAX_SCORE, MAX_STAY_BONUS, type Fairness, type Instance, type Pair } from './instance';

/** What the third tier adds up: the score as the school counts it, and a bonus for each pair that stays. */
export interface Objective {
  readonly fairness: Fairness;
  readonly stay: { readonly bonus: number; readonly mentorOf: Int32Array } | null;
}

/**
 * A checked instance with its objective. One program carries all three tiers: a match is worth `matchWorth`, a priority
 * student `priorityWorth` more, and then its value. Both exceed what any chain of moves can gain or lose in value (a chain
 * has at most one pair a student) and a chain that matches one more unmatches nobody, so an optimum of the sum is an
 * optimum of the tiers, and it still fits Int32. The second is four times the first to keep the levels of prices apart.
 */
export interface Problem {
  readonly instance: Instance;
  readonly objective: Objective;
  /** Largest value of a pair. */
  readonly span: number;
  readonly matchWorth: number;
  readonly priorityWorth: number;
  /** The value of each score 0–1000. */
  readonly values: Int32Array;
  /** Per student the pinned mentor or -1. */
  readonly pinned: Int32Array;
  /** Per mentor the places that pins leave. */
  readonly room: Int32Array;
  /** May this pair be matched by choice? False for forbidden pairs. */
  readonly allows: (student: number, mentor: number) => boolean;
}

/** Checks the input and derives what every part of the solver reads. Throws InvalidInstance. */
export function pose(instance: Instance, objective: Objective): Problem {
  checkInstance(instance);
  const span = MAX_SCORE + checkedBonus(objective);
  const matchWorth = span * instance.students + 1;
  const priorityWorth = 4 * matchWorth;
  if (2 * (span + matchWorth + priorityWorth) > 0x7fffffff) throw new InvalidInstance('too-many-students', { students: instance.students });
  const allows = refusal(instance);
  const { pinned, room } = applyPins(instance, allows);
  return { instance, objective, span, matchWorth, priorityWorth, values: valuesOf(objective.fairness), pinned, room, allows };
}

/** Index of a pair in the compressed rows, or -1 when the pair is not eligible. */
export function findPair({ rowStart, mentor }: Instance, student: number, column: number): number {
  let low = rowStart[student]!;
  let high = rowStart[student + 1]! - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = mentor[middle]!;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The third-tier value of the pair at index `at` of this student's row. */
export function pairValue({ instance, objective: { stay }, values }: Problem, student: number, at: number): number {
  const value = values[instance.score[at]!]!;
  return stay && stay.mentorOf[student] === instance.mentor[at] ? value + stay.bonus : value;
}

/** What matching this student is worth before the pair's own value. */
export function studentWorth({ instance, matchWorth, priorityWorth }: Problem, student: number): number {
  return instance.priority[student] ? matchWorth + priorityWorth : matchWorth;
}

function checkedBonus({ stay }: Objective): number {
  const bonus = stay?.bonus ?? 0;
  if (!Number.isInteger(bonus) || bonus < 0 || bonus > MAX_STAY_BONUS) {
    throw new InvalidInstance('bonus-out-of-range', { bonus: String(bonus), most: MAX_STAY_BONUS });
  }
  return bonus;
}

export function valuesOf(fairness: Fairness): Int32Array {
  if (fairness !== 'total' && fairness !== 'squared-shortfall') throw new InvalidInstance('unknown-fairness', { fairness: String(fairness) });
  return Int32Array.from({ length: MAX_SCORE + 1 }, (_, score) =>
    fairness === 'total' ? score : Math.round(MAX_SCORE - (MAX_SCORE - score) ** 2 / MAX_SCORE));
}

function refusal(instance: Instance): (student: number, mentor: number) => boolean {
  const forbidden = new Set<number>();
  const marked = new Uint8Array(instance.forbidden?.length ? instance.students : 0);
  for (const pair of instance.forbidden ?? []) {
    if (!inRange(instance, pair)) throw new InvalidInstance('forbidden-out-of-range', named(pair));
    marked[pair[0]] = 1;
    forbidden.add(pair[0] * instance.mentors + pair[1]);
  }
  if (!forbidden.size) return () => true;
  return (student, mentor) => !marked[student] || !forbidden.has(student * instance.mentors + mentor);
}

function applyPins(instance: Instance, allows: Problem['allows']): Pick<Problem, 'pinned' | 'room'> {
  const pinned = new Int32Array(instance.students).fill(-1);
  const room = instance.capacity.slice();
  for (const pair of instance.pins ?? []) {
    const [student, mentor] = pair;
    if (!inRange(instance, pair)) throw new InvalidInstance('pin-out-of-range', named(pair));
    if (pinned[student] !== -1) throw new InvalidInstance('student-pinned-twice', named(pair));
    if (findPair(instance, student, mentor) < 0) throw new InvalidInstance('pin-not-eligible', named(pair));
    if (!allows(student, mentor)) throw new InvalidInstance('pin-forbidden', named(pair));
    if (room[mentor] === 0) throw new InvalidInstance('pins-over-capacity', { ...named(pair), capacity: instance.capacity[mentor]! });
    pinned[student] = mentor;
    room[mentor]!--;
  }
  return { pinned, room };
}

function inRange({ students, mentors }: Instance, [student, mentor]: Pair): boolean {
  return Number.isInteger(student) && Number.isInteger(mentor) && student >= 0 && student < students && mentor >= 0 && mentor < mentors;
}

function named([student, mentor]: Pair): { student: number; mentor: number } {
  return { student, mentor };
}

import type { RemovingRule, UnmatchedReason } from '@tendril/contracts';
import type { Instance, Pair } from '@tendril/matching';
import type { FrozenInputs, FrozenMentor, FrozenPair, FrozenStudent, Removed } from './frozen-inputs';
import type { PairTable } from './pair-table';

/** A run as the solver takes it. */
export function instanceOf({ students, mentors, pins, bans }: FrozenInputs, { rowStart, mentor, score }: PairTable): Instance {
  const rowOf = new Map(students.map((one, index) => [one.id, index]));
  const columnOf = new Map(mentors.map((one, index) => [one.id, index]));
  const pairs = (chosen: readonly FrozenPair[]) => chosen.flatMap(([studentId, mentorId]): Pair[] => {
    const [row, column] = [rowOf.get(studentId), columnOf.get(mentorId)];
    return row === undefined || column === undefined ? [] : [[row, column]];
  });
  return {
    students: students.length, mentors: mentors.length, rowStart, mentor, score,
    capacity: Int32Array.from(mentors, one => one.places), priority: Uint8Array.from(students, one => Number(one.first)),
    pins: pairs(pins), forbidden: pairs(bans),
  };
}

/** The number of each student's mentor in the answer, -1 for nobody. */
export function columnsOf({ students, mentors }: FrozenInputs, mentorOf: ReadonlyMap<string, string>): Int32Array {
  const columnOf = new Map(mentors.map((mentor, column) => [mentor.id, column]));
  return Int32Array.from(students, student => columnOf.get(mentorOf.get(student.id) ?? '') ?? -1);
}

/** In the order in which a school would mend them; banned pairs are staff's own. */
const RULES = ['language', 'time', 'gender', 'excluded', 'banned'] as const;
const REASON_BY_RULE: Record<(typeof RULES)[number], UnmatchedReason> = { language: 'no-language', time: 'no-time', gender: 'no-gender', excluded: 'excluded', banned: 'excluded' };

/** By which rule, the first that does, each mentor is kept from this student; undefined where the two may be matched. */
function rulesBetween({ rules, forbidden, bans }: FrozenInputs, student: FrozenStudent): (mentor: FrozenMentor) => (typeof RULES)[number] | undefined {
  const own = (pairs: readonly FrozenPair[]) => new Set(pairs.flatMap(([one, mentor]) => (one === student.id ? mentor : [])));
  const [excluded, banned] = [own(forbidden), own(bans)];
  const share = (wished: readonly string[], offered: readonly string[]) => offered.some(one => wished.includes(one));
  return mentor => RULES[[
    share(student.languages, mentor.languages), share(student.times, mentor.times), !rules.sameGenderOnly || mentor.gender === student.gender, !excluded.has(mentor.id), !banned.has(mentor.id),
  ].indexOf(false)];
}

/** The rule that keeps the two apart, staff's bans left aside. */
export function ruleBetween(inputs: FrozenInputs, student: FrozenStudent, mentor: FrozenMentor): Exclude<RemovingRule, 'banned'> | undefined {
  const rule = rulesBetween({ ...inputs, bans: [] }, student)(mentor);
  return rule === 'banned' ? undefined : rule;
}

/** How many of the run's mentors each rule removed for this student, each mentor by the first rule that removed her. */
export function removedFor(inputs: FrozenInputs, row: number): Removed[] {
  const student = inputs.students[row];
  if (!student) return [];
  const ruleOf = rulesBetween(inputs, student);
  const counts = new Map<(typeof RULES)[number], number>();
  for (const mentor of inputs.mentors) {
    const rule = ruleOf(mentor);
    if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return RULES.flatMap(rule => (counts.has(rule) ? [{ rule, mentors: counts.get(rule) ?? 0 }] : []));
}

/** Why this student has no mentor in the answer: too few places, or the last of the rules that removed everybody. */
export function whyUnmatched(inputs: FrozenInputs, pairs: PairTable, row: number): UnmatchedReason {
  if (inputs.mentors.length === 0) return 'no-eligible-mentor';
  const removed = pairs.rowStart[row] === pairs.rowStart[row + 1] || isBanned(inputs, row) ? removedFor(inputs, row) : [];
  const last = RULES.findLast(rule => removed.some(one => one.rule === rule));
  return last && removed.reduce((sum, one) => sum + one.mentors, 0) === inputs.mentors.length ? REASON_BY_RULE[last] : 'too-few-places';
}

const isBanned = ({ students, bans }: FrozenInputs, row: number): boolean => bans.some(([student]) => student === students[row]?.id);

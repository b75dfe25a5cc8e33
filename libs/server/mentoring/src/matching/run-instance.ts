import type { UnmatchedReason } from '@tendril/contracts';
import type { Instance, Pair } from '@tendril/matching';
import type { FrozenInputs, FrozenPair } from './frozen-inputs';
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

/** Why this student has no mentor in the answer: the rule that removes everybody, tried in the order in which a school would mend it. */
export function whyUnmatched(inputs: FrozenInputs, pairs: PairTable, row: number): UnmatchedReason {
  const student = inputs.students[row];
  if (!student || inputs.mentors.length === 0) return 'no-eligible-mentor';
  if (pairs.rowStart[row] !== pairs.rowStart[row + 1]) return 'too-few-places';
  const share = (wished: readonly string[], offered: readonly string[]) => offered.some(one => wished.includes(one));
  const left = inputs.mentors.filter(mentor => share(student.languages, mentor.languages));
  if (left.length === 0) return 'no-language';
  const atTimes = left.filter(mentor => share(student.times, mentor.times));
  if (atTimes.length === 0) return 'no-time';
  const ofGender = atTimes.filter(mentor => !inputs.rules.sameGenderOnly || mentor.gender === student.gender);
  if (ofGender.length === 0) return 'no-gender';
  return 'excluded';
}

import type { UnmatchedReason } from '@tendril/contracts';
import type { Instance } from '@tendril/matching';
import type { FrozenInputs } from './frozen-inputs';
import { commonPart, firstMatchPart, goalPart } from './scoring';

/** Each word's bit, in the order in which words are first met; languages and times are few. */
class Bits {
  private readonly bits = new Map<string, number>();

  of(words: readonly string[]): number {
    let mask = 0;
    for (const word of words) {
      let bit = this.bits.get(word);
      if (bit === undefined) this.bits.set(word, bit = 1 << this.bits.size);
      mask |= bit;
    }
    return mask;
  }
}

interface Sides {
  readonly studentLanguages: Int32Array;
  readonly studentTimes: Int32Array;
  readonly mentorLanguages: Int32Array;
  readonly mentorTimes: Int32Array;
}

function sidesOf({ students, mentors }: FrozenInputs): Sides {
  const languages = new Bits();
  const times = new Bits();
  return {
    studentLanguages: Int32Array.from(students, one => languages.of(one.languages)),
    studentTimes: Int32Array.from(students, one => times.of(one.times)),
    mentorLanguages: Int32Array.from(mentors, one => languages.of(one.languages)),
    mentorTimes: Int32Array.from(mentors, one => times.of(one.times)),
  };
}

/**
 * The eligible pairs with their scores, as the solver takes them. A pair is eligible when the two share a language and a time; everything that makes
 * one person ineligible was decided when the inputs were frozen. The score never decides eligibility.
 */
export function instanceOf(inputs: FrozenInputs): Instance {
  const { students, mentors, weights } = inputs;
  const sides = sidesOf(inputs);
  const codes = [...new Set(mentors.map(one => one.occupation))];
  const codeOf = Int32Array.from(mentors, one => codes.indexOf(one.occupation));
  const rowStart = new Int32Array(students.length + 1);
  const columns: number[] = [];
  const scores: number[] = [];
  const common = { times: new Map<number, number>(), language: new Map<number, number>() };

  for (const [row, student] of students.entries()) {
    const goals = codes.map(code => goalPart(student.occupations, code, weights.goal).points);
    const first = firstMatchPart(student.first, weights['first-match']).points;
    common.times.clear();
    common.language.clear();
    const studentLanguages = sides.studentLanguages[row] ?? 0;
    const studentTimes = sides.studentTimes[row] ?? 0;
    for (let column = 0; column < mentors.length; column += 1) {
      const languages = studentLanguages & (sides.mentorLanguages[column] ?? 0);
      const times = studentTimes & (sides.mentorTimes[column] ?? 0);
      if (languages === 0 || times === 0) continue;
      columns.push(column);
      scores.push(first + (goals[codeOf[column] ?? 0] ?? 0)
        + pointsOnce(common.times, times, () => commonPart('times', student.times, mentors[column]?.times ?? [], weights.times).points)
        + pointsOnce(common.language, languages, () => commonPart('language', student.languages, mentors[column]?.languages ?? [], weights.language).points));
    }
    rowStart[row + 1] = columns.length;
  }
  return {
    students: students.length, mentors: mentors.length, rowStart, mentor: Int32Array.from(columns), score: Int32Array.from(scores),
    capacity: Int32Array.from(mentors, one => one.places), priority: Uint8Array.from(students, one => Number(one.first)),
  };
}

/** Mentors with the same bits in common earn the same points of one student. */
function pointsOnce(points: Map<number, number>, mask: number, count: () => number): number {
  let found = points.get(mask);
  if (found === undefined) points.set(mask, found = count());
  return found;
}

/** Why this student has no mentor in the answer. `row` counts in `inputs.students`. */
export function whyUnmatched(inputs: FrozenInputs, instance: Instance, row: number): UnmatchedReason {
  if (instance.rowStart[row] !== instance.rowStart[row + 1]) return 'too-few-places';
  const student = inputs.students[row];
  const share = (wished: readonly string[] | undefined, offered: readonly string[]) => offered.some(one => wished?.includes(one));
  if (inputs.mentors.length === 0) return 'no-eligible-mentor';
  if (!inputs.mentors.some(mentor => share(student?.languages, mentor.languages))) return 'no-language';
  if (!inputs.mentors.some(mentor => share(student?.times, mentor.times))) return 'no-time';
  return 'no-eligible-mentor';
}

import type { Instance } from './instance';
import { pairValue, studentWorth, type Problem } from './problem';

/**
 * One side's view of a problem: rows search, columns have room. A pair takes two numbers: a key for the engine to sort a row
 * by, and 20 bits of column, 11 bits of cost, the sign bit where `tier` is added to the cost.
 */
export interface Graph {
  readonly rows: number;
  readonly columns: number;
  /** rows + 1 offsets into `pairs`. */
  readonly begin: Int32Array;
  readonly pairs: Int32Array;
  /** Units to place for each row. */
  readonly supply: Int32Array;
  /** What leaving one unit of the row unplaced costs. */
  readonly skip: Int32Array;
  readonly room: Int32Array;
  readonly tier: number;
}

const COLUMN_BITS = 20;
export const COLUMN_MASK = (1 << COLUMN_BITS) - 1;

/** The cost of a pair: 11 bits of it are stored, and whether the tier is added. */
export function costOf(pair: number, tier: number): number {
  return ((pair >>> COLUMN_BITS) & 2047) + (tier & (pair >> 31));
}

/** Room for the pairs of a graph, all of an instance's; a second graph may take it over when the first is done with. */
export function roomForPairs({ mentor }: Instance): Int32Array {
  return new Int32Array(2 * mentor.length);
}

/** Students search for places: the right side when there are places enough. Students who are not `included` have no pairs. */
export function graphByStudent(problem: Problem, places: Int32Array, included: (student: number) => boolean, pairs = roomForPairs(problem.instance)): Graph {
  const { instance, span } = problem;
  const begin = new Int32Array(instance.students + 1);
  const supply = new Int32Array(instance.students);
  const skip = new Int32Array(instance.students);
  let end = 0;
  for (let student = 0; student < instance.students; student++) {
    if (included(student)) eachOpenPair(problem, student, (mentor, at) => {
      pairs[2 * end++ + 1] = packPair(span - pairValue(problem, student, at), mentor);
    });
    begin[student + 1] = end;
    supply[student] = end > begin[student]! ? 1 : 0;
    skip[student] = span + studentWorth(problem, student);
  }
  return { rows: instance.students, columns: instance.mentors, begin, pairs, supply, skip, room: places, tier: 0 };
}

/** Places search for students: the right side when places are scarce. */
export function graphByMentor(problem: Problem, places: Int32Array, pairs = roomForPairs(problem.instance)): Graph {
  const { instance, span, matchWorth, priorityWorth } = problem;
  const begin = countByMentor(problem);
  const next = begin.slice();
  const room = new Int32Array(instance.students);
  for (let student = 0; student < instance.students; student++) {
    room[student] = problem.pinned[student] === -1 ? 1 : 0;
    const sign = instance.priority[student] ? 0 : 1 << 31;
    eachOpenPair(problem, student, (mentor, at) => {
      pairs[2 * next[mentor]!++ + 1] = sign | packPair(span - pairValue(problem, student, at), student);
    });
  }
  const skip = new Int32Array(instance.mentors).fill(span + matchWorth + priorityWorth);
  return { rows: instance.mentors, columns: instance.students, begin, pairs, supply: places, skip, room, tier: priorityWorth };
}

/** A pair as a graph stores it, where `tier` is not added. */
export function packPair(cost: number, column: number): number {
  return (cost << COLUMN_BITS) | column;
}

/** A mentor's places as far as they matter: one more than the students who may have her, which then stays free and proves the rest worthless. */
export function usefulPlaces(problem: Problem, newcomers = 0): Int32Array {
  const begin = countByMentor(problem);
  return problem.room.map((places, mentor) => Math.min(places, begin[mentor + 1]! - begin[mentor]! + 1 + newcomers));
}

/** Offsets of each mentor's open pairs, mentors + 1 of them. */
function countByMentor(problem: Problem): Int32Array {
  const begin = new Int32Array(problem.instance.mentors + 1);
  for (let student = 0; student < problem.instance.students; student++) {
    eachOpenPair(problem, student, (mentor) => { begin[mentor + 1]!++; });
  }
  for (let mentor = 0; mentor < problem.instance.mentors; mentor++) begin[mentor + 1]! += begin[mentor]!;
  return begin;
}

/** Calls back for each pair that the solver may choose: student not pinned, place left, pair not forbidden. */
export function eachOpenPair({ instance, pinned, room, allows }: Problem, student: number, visit: (mentor: number, at: number) => void): void {
  if (pinned[student] !== -1) return;
  const end = instance.rowStart[student + 1]!;
  for (let at = instance.rowStart[student]!; at < end; at++) {
    const mentor = instance.mentor[at]!;
    if (room[mentor]! > 0 && allows(student, mentor)) visit(mentor, at);
  }
}

import type { Solution } from './certificate';
import { InvalidInstance } from './errors';
import type { Instance } from './instance';
import { findPair } from './problem';
import { reducedCost, residualOf } from './residual';
import { WayBack } from './way-back';

/** How many more are matched, of these of priority, and how the sum of plain scores changes. */
export interface Change {
  readonly matched: number;
  readonly priorityMatched: number;
  readonly score: number;
}

export interface Alternative {
  readonly mentor: number;
  readonly score: number;
  /** What the objective loses at least when the student gets this mentor and the others move as well as they can. */
  readonly cost: number;
  /** The other students who move then, in a chain. */
  readonly moves: number[];
  /** Where each of these goes, -1 = unmatched. */
  readonly to: number[];
  /** The same cost in words. */
  readonly change: Change;
}

/**
 * The exact cost to everyone of giving this student another mentor, for each who could be hers, best first. It is the
 * shortest way, by reduced costs, from that mentor's place back to the student's own in the residual network; one search
 * backwards from the student finds all. A pinned student's cost is negative where the pin costs the others more.
 */
export function alternatives(instance: Instance, solution: Solution, student: number): readonly Alternative[] {
  if (!Number.isInteger(student) || student < 0 || student >= instance.students) throw new InvalidInstance('student-out-of-range', { student });
  const residual = residualOf(instance, solution);
  const { problem } = residual;
  const wanted: number[] = [];
  for (let at = instance.rowStart[student]!; at < instance.rowStart[student + 1]!; at++) {
    const mentor = instance.mentor[at]!;
    if (mentor !== solution.mentorOf[student] && problem.room[mentor]! > 0 && problem.allows(student, mentor)) wanted.push(at);
  }
  if (!wanted.length) return [];
  const search = WayBack.of(residual, solution, student);
  return wanted
    .map((at) => {
      const mentor = instance.mentor[at]!;
      const { moves, to } = search.chainFrom(mentor);
      const cost = reducedCost(problem, solution, student, at) + search.distance(mentor);
      const change = changeOf(instance, solution, [student, ...moves], [mentor, ...to]);
      return { mentor, score: instance.score[at]!, cost, moves, to, change };
    })
    .sort((one, other) => one.cost - other.cost || one.mentor - other.mentor);
}

/** How the tiers change when these students get these mentors, -1 = unmatched. */
export function changeOf(instance: Instance, { mentorOf }: Solution, movers: number[], to: number[]): Change {
  let matched = 0, priorityMatched = 0, score = 0;
  movers.forEach((mover, index) => {
    for (const [mentor, sign] of [[to[index]!, 1], [mentorOf[mover]!, -1]] as const) {
      if (mentor < 0) continue;
      matched += sign;
      priorityMatched += sign * instance.priority[mover]!;
      score += sign * instance.score[findPair(instance, mover, mentor)]!;
    }
  });
  return { matched, priorityMatched, score };
}

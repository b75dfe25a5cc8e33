import { changeOf, type Change } from './alternatives';
import type { Solution } from './certificate';
import { conclude } from './conclude';
import { InvalidInstance } from './errors';
import type { Instance } from './instance';
import { findPair, pairValue, pose, studentWorth, type Problem } from './problem';
import { reducedCost, residualOf } from './residual';
import { sharpen } from './sharpen';
import { WayBack } from './way-back';

export interface Move {
  /** What the objective loses, 0 or more unless it undoes a pin. */
  readonly cost: number;
  readonly change: Change;
  /** The other students who move for it, and where each goes, -1 = unmatched. */
  readonly moves: number[];
  readonly to: number[];
  /** The instance with the pair pinned, or with all pairs of a student who is to stay unmatched forbidden. */
  readonly instance: Instance;
  /** Its optimum, proved, in which exactly these students moved. */
  readonly solution: Solution;
}

/**
 * Gives a student this mentor, or -1 = none, and lets the others move as well as they can: the cheapest chain, which is the
 * one that `alternatives` shows. The new prices are the old ones and the distances of that search. Throws InvalidInstance
 * as a pin would: the pair must be eligible, allowed, and not one too many for the mentor's pins.
 */
export function moveByHand(instance: Instance, solution: Solution, student: number, mentor: number): Move {
  if (!Number.isInteger(student) || student < 0 || student >= instance.students) throw new InvalidInstance('student-out-of-range', { student });
  const decided = decide(instance, student, mentor);
  const problem = pose(decided, solution.certificate.objective);
  if (solution.mentorOf[student] === mentor) {
    return { cost: 0, change: { matched: 0, priorityMatched: 0, score: 0 }, moves: [], to: [], instance: decided, solution: settle(problem, solution.mentorOf, solution.certificate.mentorPrice) };
  }
  const residual = residualOf(instance, solution);
  const search = WayBack.of(residual, solution, student);
  const target = mentor === -1 ? search.outside : mentor;
  const { moves, to } = search.chainFrom(target);
  const first = mentor === -1 ? solution.certificate.studentPrice[student]! : reducedCost(residual.problem, solution, student, findPair(instance, student, mentor));
  const mentorOf = solution.mentorOf.slice();
  [student, ...moves].forEach((mover, at) => { mentorOf[mover] = [mentor, ...to][at]!; });
  const mentorPrice = solution.certificate.mentorPrice.map((price, column) => price + search.distance(column) - search.distance(search.outside));
  return {
    cost: first + search.distance(target), change: changeOf(instance, solution, [student, ...moves], [mentor, ...to]), moves, to,
    instance: decided, solution: settle(problem, mentorOf, mentorPrice),
  };
}

function decide(instance: Instance, student: number, mentor: number): Instance {
  const others = (instance.pins ?? []).filter(([pinned]) => pinned !== student);
  if (mentor !== -1) return { ...instance, pins: [...others, [student, mentor]] };
  const own = Array.from(instance.mentor.subarray(instance.rowStart[student], instance.rowStart[student + 1]), (column) => [student, column] as const);
  return { ...instance, pins: others, forbidden: [...instance.forbidden ?? [], ...own] };
}

/** The solution with this matching, which must be an optimum that these prices of mentors prove. */
function settle(problem: Problem, mentorOf: Int32Array, mentorPrice: Int32Array): Solution {
  const { instance, pinned, room } = problem;
  const open = mentorOf.map((mentor, student) => pinned[student] === -1 ? mentor : -1);
  const prices = mentorPrice.map((price, mentor) => room[mentor] ? price : 0);
  const studentPrice = open.map((mentor, student) => mentor === -1 ? 0
    : studentWorth(problem, student) + pairValue(problem, student, findPair(instance, student, mentor)) - prices[mentor]!);
  return conclude(problem, sharpen(problem, { mentorOf: open, prices: { studentPrice, mentorPrice: prices } }));
}

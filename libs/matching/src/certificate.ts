import { InvalidCertificate } from './errors';
import type { Instance, Options } from './instance';
import { findPair, pairValue, pose, studentWorth, type Objective, type Problem } from './problem';

/**
 * Dual prices that prove a solution optimal (linear programming duality). With w(i, j) = the worth of student i plus the
 * value of the pair: studentPrice[i] + mentorPrice[j] ≥ w(i, j) for every pair that may be chosen, equal for matched
 * pairs; no price is negative, but for a pinned student, whose price is w − mentorPrice; an unmatched student and a mentor
 * with a free place have price 0. Then the worth of the matching (`primal`) is the sum of the prices (`dual`).
 */
export interface Certificate {
  readonly studentPrice: Int32Array;
  /** What one more place with the mentor would add to the objective. */
  readonly mentorPrice: Int32Array;
  readonly primal: number;
  readonly dual: number;
  /** What one matched student counts in the objective, in units of score, and what a priority student counts more. */
  readonly matchWorth: number;
  readonly priorityWorth: number;
  readonly objective: Objective;
}

export interface Solution {
  /** Per student the mentor, -1 = unmatched. */
  readonly mentorOf: Int32Array;
  readonly matched: number;
  readonly priorityMatched: number;
  /** Sum of the pairs' plain scores. */
  readonly score: number;
  readonly certificate: Certificate;
}

interface Totals {
  readonly matched: number;
  readonly priorityMatched: number;
  readonly score: number;
  readonly primal: number;
}

/** A solution out of what was kept of it, summed up again. It proves nothing: `verify` does. */
export function restore(instance: Instance, mentorOf: Int32Array, certificate: Certificate): Solution {
  const { matched, priorityMatched, score } = totalsOf(pose(instance, certificate.objective), mentorOf);
  return { mentorOf, matched, priorityMatched, score, certificate };
}

/** Checks feasibility, primal = dual and complementary slackness against the instance alone. Throws InvalidCertificate. */
export function verify(instance: Instance, solution: Solution, options: Options = {}): void {
  const { objective } = solution.certificate;
  if ((options.fairness ?? objective.fairness) !== objective.fairness) throw new InvalidCertificate('other-objective');
  verifyProblem(pose(instance, objective), solution);
}

/** The same check where the instance is known to be well formed. */
export function verifyProblem(problem: Problem, solution: Solution): void {
  const { mentorOf, certificate } = solution;
  checkShape(problem, solution);
  const load = countLoad(problem, mentorOf);
  const totals = totalsOf(problem, mentorOf);
  for (const total of ['matched', 'priorityMatched', 'score'] as const) {
    if (solution[total] !== totals[total]) throw new InvalidCertificate('wrong-total', { total, claimed: solution[total], found: totals[total] });
  }
  checkPrices(problem, solution, load);
  checkPairs(problem, solution);
  const dual = dualOf(problem.instance, certificate);
  if (totals.primal !== dual || certificate.primal !== dual || certificate.dual !== dual) {
    throw new InvalidCertificate('primal-is-not-dual', { primal: totals.primal, dual });
  }
}

/** Adds up a matching. Every matched pair must be eligible. */
export function totalsOf(problem: Problem, mentorOf: Int32Array): Totals {
  const { instance } = problem;
  let matched = 0, priorityMatched = 0, score = 0, primal = 0;
  for (let student = 0; student < instance.students; student++) {
    if (mentorOf[student] === -1) continue;
    const at = findPair(instance, student, mentorOf[student]!);
    matched++;
    priorityMatched += instance.priority[student]!;
    score += instance.score[at]!;
    primal += studentWorth(problem, student) + pairValue(problem, student, at);
  }
  return { matched, priorityMatched, score, primal };
}

/** The sum of all prices, each mentor's once a place. */
export function dualOf({ capacity }: Instance, { studentPrice, mentorPrice }: Pick<Certificate, 'studentPrice' | 'mentorPrice'>): number {
  let dual = 0;
  for (const price of studentPrice) dual += price;
  for (let mentor = 0; mentor < capacity.length; mentor++) dual += capacity[mentor]! * mentorPrice[mentor]!;
  return dual;
}

function checkShape({ instance, matchWorth, priorityWorth }: Problem, { mentorOf, certificate }: Solution): void {
  const fits = mentorOf.length === instance.students && certificate.studentPrice.length === instance.students
    && certificate.mentorPrice.length === instance.mentors && certificate.matchWorth === matchWorth && certificate.priorityWorth === priorityWorth;
  if (!fits) throw new InvalidCertificate('wrong-shape');
}

function countLoad({ instance, pinned, allows }: Problem, mentorOf: Int32Array): Int32Array {
  const load = new Int32Array(instance.mentors);
  for (let student = 0; student < instance.students; student++) {
    const mentor = mentorOf[student]!;
    if (pinned[student] !== -1 && pinned[student] !== mentor) throw new InvalidCertificate('pin-broken', { student });
    if (mentor === -1) continue;
    if (findPair(instance, student, mentor) < 0 || !allows(student, mentor)) throw new InvalidCertificate('pair-not-eligible', { student, mentor });
    if (++load[mentor]! > instance.capacity[mentor]!) throw new InvalidCertificate('over-capacity', { mentor });
  }
  return load;
}

function checkPrices({ instance, pinned }: Problem, { mentorOf, certificate }: Solution, load: Int32Array): void {
  const { studentPrice, mentorPrice } = certificate;
  for (let student = 0; student < instance.students; student++) {
    if (studentPrice[student]! < 0 && pinned[student] === -1) throw new InvalidCertificate('negative-price', { student });
    if (mentorOf[student] === -1 && studentPrice[student] !== 0) throw new InvalidCertificate('price-of-unmatched', { student });
  }
  for (let mentor = 0; mentor < instance.mentors; mentor++) {
    if (mentorPrice[mentor]! < 0) throw new InvalidCertificate('negative-price', { mentor });
    if (load[mentor]! < instance.capacity[mentor]! && mentorPrice[mentor] !== 0) throw new InvalidCertificate('price-of-free-place', { mentor });
  }
}

function checkPairs(problem: Problem, { mentorOf, certificate: { studentPrice, mentorPrice } }: Solution): void {
  const { instance, pinned, allows } = problem;
  for (let student = 0; student < instance.students; student++) {
    const chosen = mentorOf[student];
    const excess = studentPrice[student]! - studentWorth(problem, student);
    for (let at = instance.rowStart[student]!, end = instance.rowStart[student + 1]!; at < end; at++) {
      const mentor = instance.mentor[at]!;
      const reduced = excess + mentorPrice[mentor]! - pairValue(problem, student, at);
      if (mentor === chosen) {
        if (reduced !== 0) throw new InvalidCertificate('pair-not-tight', { student, mentor });
      } else if (reduced < 0 && pinned[student] === -1 && allows(student, mentor)) {
        throw new InvalidCertificate('pair-could-win', { student, mentor });
      }
    }
  }
}

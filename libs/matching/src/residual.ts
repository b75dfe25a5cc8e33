import type { Solution } from './certificate';
import { pairValue, pose, studentWorth, type Problem } from './problem';
import type { Instance } from './instance';

/** A solution seen from its mentors: what `alternatives` walks over. */
export interface Residual {
  readonly problem: Problem;
  /** Mentors + 1 offsets into `candidate` and `reduced`. */
  readonly begin: Int32Array;
  /** Students who are not pinned and may have the mentor, by mentor. */
  readonly candidate: Int32Array;
  /** What each would lose by having her: studentPrice + mentorPrice − w. */
  readonly reduced: Int32Array;
  readonly load: Int32Array;
  /** Of each mentor's students the one who would be unmatched at the least cost, -1 where all are pinned or there is none. */
  readonly leaver: Int32Array;
}

const cache = new WeakMap<Solution, { readonly instance: Instance; readonly residual: Residual }>();

/** Built once for a solution, since a screen asks for student after student. */
export function residualOf(instance: Instance, solution: Solution): Residual {
  const known = cache.get(solution);
  if (known?.instance === instance) return known.residual;
  const residual = build(pose(instance, solution.certificate.objective), solution);
  cache.set(solution, { instance, residual });
  return residual;
}

/** What everyone would lose by this pair before anyone else moves. */
export function reducedCost(problem: Problem, { certificate }: Solution, student: number, at: number): number {
  return certificate.studentPrice[student]! + certificate.mentorPrice[problem.instance.mentor[at]!]!
    - studentWorth(problem, student) - pairValue(problem, student, at);
}

function build(problem: Problem, solution: Solution): Residual {
  const { instance } = problem;
  const begin = new Int32Array(instance.mentors + 1);
  eachCandidate(problem, (_, mentor) => { begin[mentor + 1]!++; });
  for (let mentor = 0; mentor < instance.mentors; mentor++) begin[mentor + 1]! += begin[mentor]!;
  const candidate = new Int32Array(begin[instance.mentors]!);
  const reduced = new Int32Array(candidate.length);
  const next = begin.slice();
  eachCandidate(problem, (student, mentor, at) => {
    candidate[next[mentor]!] = student;
    reduced[next[mentor]!++] = reducedCost(problem, solution, student, at);
  });
  const load = new Int32Array(instance.mentors);
  for (const mentor of solution.mentorOf) if (mentor >= 0) load[mentor]!++;
  return { problem, begin, candidate, reduced, load, leaver: cheapestLeavers(problem, solution) };
}

function cheapestLeavers({ instance, pinned }: Problem, { mentorOf, certificate: { studentPrice } }: Solution): Int32Array {
  const leaver = new Int32Array(instance.mentors).fill(-1);
  mentorOf.forEach((mentor, student) => {
    if (mentor === -1 || pinned[student] !== -1) return;
    if (leaver[mentor] === -1 || studentPrice[student]! < studentPrice[leaver[mentor]!]!) leaver[mentor] = student;
  });
  return leaver;
}

function eachCandidate({ instance, pinned, allows }: Problem, visit: (student: number, mentor: number, at: number) => void): void {
  for (let student = 0; student < instance.students; student++) {
    if (pinned[student] !== -1) continue;
    for (let at = instance.rowStart[student]!, end = instance.rowStart[student + 1]!; at < end; at++) {
      if (allows(student, instance.mentor[at]!)) visit(student, instance.mentor[at]!, at);
    }
  }
}

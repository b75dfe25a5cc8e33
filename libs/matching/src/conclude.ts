import { dualOf, totalsOf, verifyProblem, type Solution } from './certificate';
import type { Matching, Prices } from './matching';
import { findPair, pairValue, studentWorth, type Problem } from './problem';

/** Adds pinned students and closed mentors to a matching, sums up, and checks the certificate. Throws InvalidCertificate. */
export function conclude(problem: Problem, { mentorOf, prices }: Matching): Solution {
  priceClosedMentors(problem, prices);
  placePinned(problem, mentorOf, prices);
  const { matched, priorityMatched, score, primal } = totalsOf(problem, mentorOf);
  const { matchWorth, priorityWorth, objective } = problem;
  const certificate = { ...prices, primal, dual: dualOf(problem.instance, prices), matchWorth, priorityWorth, objective };
  const solution = { mentorOf, matched, priorityMatched, score, certificate };
  verifyProblem(problem, solution);
  return solution;
}

/** A mentor without a place to choose costs nothing in the dual: her price is what the best claim on her is worth. */
function priceClosedMentors(problem: Problem, { studentPrice, mentorPrice }: Prices): void {
  const { instance, pinned, room, allows } = problem;
  for (let student = 0; student < instance.students; student++) {
    if (pinned[student] !== -1) continue;
    for (let at = instance.rowStart[student]!, end = instance.rowStart[student + 1]!; at < end; at++) {
      const mentor = instance.mentor[at]!;
      if (room[mentor]! > 0 || !allows(student, mentor)) continue;
      const claim = studentWorth(problem, student) + pairValue(problem, student, at) - studentPrice[student]!;
      if (claim > mentorPrice[mentor]!) mentorPrice[mentor] = claim;
    }
  }
}

function placePinned(problem: Problem, mentorOf: Int32Array, { studentPrice, mentorPrice }: Prices): void {
  const { instance, pinned } = problem;
  for (let student = 0; student < instance.students; student++) {
    const mentor = pinned[student]!;
    if (mentor === -1) continue;
    mentorOf[student] = mentor;
    const worth = studentWorth(problem, student) + pairValue(problem, student, findPair(instance, student, mentor));
    studentPrice[student] = worth - mentorPrice[mentor]!;
  }
}

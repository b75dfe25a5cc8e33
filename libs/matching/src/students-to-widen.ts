import type { Solution } from './certificate';
import { InvalidInstance } from './errors';
import type { Instance } from './instance';
import { findPair, pose, studentWorth, type Problem } from './problem';

/**
 * An instance may hold only the best pairs of each student. `bestPruned` bounds from above the score of the pairs left out,
 * per student, -1 = none are. Named are the students of whom such a pair could win at these prices: the worth of the pair
 * exceeds the student's price and the cheapest price of a mentor who is not in the row. If nobody is named, the solution is
 * the optimum of the whole instance, since its prices prove that too. Otherwise give these students their pairs and resolve.
 */
export function studentsToWiden(instance: Instance, solution: Solution, bestPruned: Int32Array): number[] {
  const problem = pose(instance, solution.certificate.objective);
  if (bestPruned.length !== instance.students) throw new InvalidInstance('wrong-length', { field: 'bestPruned', expected: instance.students, found: bestPruned.length });
  const { studentPrice, mentorPrice } = solution.certificate;
  const open = Array.from(mentorPrice.keys()).filter((mentor) => problem.room[mentor]! > 0).sort((one, other) => mentorPrice[one]! - mentorPrice[other]!);
  const named: number[] = [];
  for (let student = 0; student < instance.students; student++) {
    if (bestPruned[student]! < 0 || problem.pinned[student] !== -1) continue;
    const cheapest = open.find((mentor) => findPair(instance, student, mentor) < 0);
    if (cheapest === undefined) continue;
    if (studentWorth(problem, student) + most(problem, student, bestPruned[student]!) > studentPrice[student]! + mentorPrice[cheapest]!) named.push(student);
  }
  return named;
}

/** The largest value of a pair left out: the pair that stays may be one of these. */
function most({ instance, objective: { stay }, values }: Problem, student: number, score: number): number {
  const before = stay?.mentorOf[student] ?? -1;
  const stays = stay && before !== -1 && findPair(instance, student, before) < 0;
  return values[Math.min(score, values.length - 1)]! + (stays ? stay.bonus : 0);
}

import { alternatives } from './alternatives';
import { totalsOf, verify, type Solution } from './certificate';
import type { Instance } from './instance';
import { nextBest } from './next-best';
import { pose } from './problem';
import { reducedCost } from './residual';
import { solve } from './solve';
import { draw, SHAPES, type Shape } from './testing/shapes';

const EACH = 40;
/** Larger than what one search settles, so that searches from both sides meet. */
const WIDE: Readonly<Record<string, Shape>> = {
  'wide, slack': { students: 200, mentors: 160, density: 10, capacity: 2, leastCapacity: 1, step: 1, priority: 40 },
  'wide, tight': { students: 300, mentors: 120, density: 10, capacity: 3, step: 20, priority: 40, pinsAndBans: true },
};

describe('nextBest', () => {
  for (const [name, shape] of Object.entries({ ...SHAPES, ...WIDE })) {
    it(`is the cheapest of the alternatives of every matched student, with its chain: ${name}`, () => {
      for (let seed = 0; seed < (name in WIDE ? 5 : EACH); seed++) {
        const instance = draw(shape, seed);
        for (const fairness of ['total', 'squared-shortfall'] as const) {
          const solution = solve(instance, { fairness });
          for (const one of [solution, dearer(instance, solution)]) compareAll(instance, one, seed);
        }
      }
    });
  }
});

function compareAll(instance: Instance, solution: Solution, seed: number): void {
  const problem = pose({ ...instance, pins: [] }, solution.certificate.objective);
  for (const [student, found] of nextBest(instance, solution).entries()) {
    const all = solution.mentorOf[student] === -1 ? [] : alternatives(instance, solution, student);
    expect({ seed, student, cost: found?.cost }).toEqual({ seed, student, cost: all[0]?.cost });
    if (!found) continue;
    const { mentor, moves, to, change, cost } = found;
    expect(cost).toBe(all.find((one) => one.mentor === mentor)?.cost);
    const mentorOf = solution.mentorOf.slice();
    [student, ...moves].forEach((mover, at) => { mentorOf[mover] = [mentor, ...to][at]!; });
    expect(new Set(moves).size).toBe(moves.length);
    const { primal, matched, priorityMatched, score } = totalsOf(problem, mentorOf);
    expect(primal).toBe(solution.certificate.primal - cost);
    expect(change).toEqual({ matched: matched - solution.matched, priorityMatched: priorityMatched - solution.priorityMatched, score: score - solution.score });
  }
}

/** The same answer, proved by prices that are not the least: each full mentor costs as much as her students would still pay. */
function dearer(instance: Instance, solution: Solution): Solution {
  const { certificate, mentorOf } = solution;
  const problem = pose(instance, certificate.objective);
  const dear = { ...solution, certificate: { ...certificate, studentPrice: certificate.studentPrice.slice(), mentorPrice: certificate.mentorPrice.slice() } };
  for (let mentor = 0; mentor < instance.mentors; mentor++) {
    const own = Array.from(mentorOf.keys()).filter((student) => mentorOf[student] === mentor);
    if (own.length === 0 || own.length < instance.capacity[mentor]! || own.some((student) => problem.pinned[student] !== -1)) continue;
    const rise = Math.min(...own.flatMap((student) => [dear.certificate.studentPrice[student]!, ...losses(student)]));
    dear.certificate.mentorPrice[mentor]! += rise;
    for (const student of own) dear.certificate.studentPrice[student]! -= rise;
  }
  verify(instance, dear);
  return dear;

  function losses(student: number): number[] {
    const found: number[] = [];
    for (let at = instance.rowStart[student]!; at < instance.rowStart[student + 1]!; at++) {
      if (instance.mentor[at] !== mentorOf[student] && problem.allows(student, instance.mentor[at]!)) found.push(reducedCost(problem, dear, student, at));
    }
    return found;
  }
}

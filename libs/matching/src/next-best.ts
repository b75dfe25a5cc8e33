import { alternatives, changeOf, type Alternative } from './alternatives';
import type { Solution } from './certificate';
import type { Instance } from './instance';
import { reducedCost, residualOf, type Residual } from './residual';
import { WayBack } from './way-back';

/** The best of a student's `alternatives`, without the chain. */
export type NextBest = Pick<Alternative, 'mentor' | 'cost' | 'change'>;

/** A matched student's open pairs with other mentors, and the best of them so far. */
interface Wish {
  readonly student: number;
  readonly least: number;
  mentor: number;
  cost: number;
}

/**
 * What the cheapest other mentor of each matched student would cost everyone, null where there is no other. The ways back
 * depend on where a student lives and not on who she is: so one search for each mentor's students together, which ends when
 * no way can be cheaper for any of them.
 */
export function nextBest(instance: Instance, solution: Solution): (NextBest | null)[] {
  const residual = residualOf(instance, solution);
  const { pinned } = residual.problem;
  const search = new WayBack(residual, solution);
  const found = Array.from(pinned, (mentor, student): NextBest | null => (mentor === -1 ? null : first(alternatives(instance, solution, student))));
  for (const [home, wishes] of wishesByHome(residual, solution)) {
    searchFor(search, residual, home, wishes);
    for (const { student, mentor, cost } of wishes.values()) {
      const { moves, to } = search.chainFrom(mentor);
      found[student] = { mentor, cost, change: changeOf(instance, solution, [student, ...moves], [mentor, ...to]) };
    }
  }
  return found;
}

/** A pinned student's pairs cost less than nothing where the pin costs the others more: she is looked at by herself. */
function first([best]: readonly Alternative[]): NextBest | null {
  return best ? { mentor: best.mentor, cost: best.cost, change: best.change } : null;
}

function wishesByHome({ problem }: Residual, solution: Solution): Map<number, Map<number, Wish>> {
  const { instance: { students, rowStart, mentor: columns }, pinned, room, allows } = problem;
  const homes = new Map<number, Map<number, Wish>>();
  for (let student = 0; student < students; student++) {
    const home = solution.mentorOf[student]!;
    if (home === -1 || pinned[student] !== -1) continue;
    let least = -1;
    for (let at = rowStart[student]!; at < rowStart[student + 1]!; at++) {
      const mentor = columns[at]!;
      if (mentor === home || room[mentor] === 0 || !allows(student, mentor)) continue;
      const reduced = reducedCost(problem, solution, student, at);
      if (least === -1 || reduced < least) least = reduced;
    }
    if (least === -1) continue;
    const wishes = homes.get(home) ?? new Map<number, Wish>();
    homes.set(home, wishes.set(student, { student, least, mentor: -1, cost: Number.POSITIVE_INFINITY }));
  }
  return homes;
}

function searchFor(search: WayBack, { begin, candidate, reduced, problem }: Residual, home: number, wishes: ReadonlyMap<number, Wish>): void {
  search.begin(home);
  for (let node = search.next(); node !== -1; node = search.next()) {
    if (node === home || node === search.outside || problem.room[node] === 0) continue;
    const distance = search.distance(node);
    let better = false;
    for (let at = begin[node]!; at < begin[node + 1]!; at++) {
      const wish = wishes.get(candidate[at]!);
      const cost = distance + reduced[at]!;
      if (!wish || cost > wish.cost || (cost === wish.cost && node > wish.mentor)) continue;
      wish.mentor = node;
      wish.cost = cost;
      better = true;
    }
    // One more than needed, so that of equals the mentor with the lowest number is found.
    if (better) search.within(1 + Math.max(...Array.from(wishes.values(), (wish) => wish.cost - wish.least)));
  }
}

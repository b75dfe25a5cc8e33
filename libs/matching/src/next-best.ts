import { changeOf, type Alternative } from './alternatives';
import type { Solution } from './certificate';
import type { Instance } from './instance';
import { findPair } from './problem';
import { reducedCost, residualOf, type Residual } from './residual';
import { chainOf, FAR, WayBack, type Steps } from './way-back';
import { WayOut } from './way-out';

/** Nodes that a search back settles before students search onward to meet it: half the way from either side is far less than the whole from one. */
const NEAR = 24;

/**
 * The cheapest of the `alternatives` of each matched student, null where there is no other mentor. The ways back
 * depend on where a student lives and not on who she is, so that those of one mentor share them; ways through "outside" are
 * known beforehand.
 */
export function nextBest(instance: Instance, solution: Solution): (Alternative | null)[] {
  const residual = residualOf(instance, solution);
  const around = new Around(residual, solution);
  const onward = new WayOut(residual, solution);
  const back = new WayBack(residual, solution, false);
  const found = Array.from({ length: instance.students }, (): Alternative | null => null);
  let home = -1;
  let radius = 0;
  for (const student of byHome(solution)) {
    if (solution.mentorOf[student] !== home) radius = back.settle(home = solution.mentorOf[student]!, NEAR);
    const outside = around.best(student);
    const inside = onward.meet(student, back, radius, outside.cost);
    const steps = inside ? joined(inside.steps, back.stepsFrom(inside.steps.to.at(-1)!)) : outside.cost < FAR && around.steps(student, outside.mentor);
    if (!steps) continue;
    const { moves, to } = chainOf(steps, instance.mentors);
    const mentor = to[0]!;
    found[student] = {
      mentor, score: instance.score[findPair(instance, student, mentor)]!, cost: inside?.cost ?? outside.cost,
      moves: moves.slice(1), to: to.slice(1), change: changeOf(instance, solution, moves, to),
    };
  }
  return found;
}

/** The matched students, mentor by mentor. */
function byHome({ mentorOf }: Solution): number[] {
  return Array.from(mentorOf.keys()).filter((student) => mentorOf[student] !== -1).sort((one, other) => mentorOf[one]! - mentorOf[other]! || one - other);
}

/** The ways through "outside": somebody becomes unmatched or takes a free place, and somebody comes in, or a place stays free. */
class Around {
  private readonly there: WayBack;
  private readonly from: WayOut;

  constructor(private readonly residual: Residual, private readonly solution: Solution) {
    this.there = new WayBack(residual, solution);
    this.there.settle(this.there.outside);
    this.from = new WayOut(residual, solution).fromOutside();
  }

  /** A student's cheapest other mentor on such ways; where there is none, it costs FAR or more. */
  best(student: number): { mentor: number; cost: number } {
    const { problem, problem: { instance: { rowStart, mentor: columns }, room, allows } } = this.residual;
    const home = this.solution.mentorOf[student]!;
    let best = { mentor: -1, cost: FAR };
    for (let at = rowStart[student]!; at < rowStart[student + 1]!; at++) {
      const mentor = columns[at]!;
      if (mentor === home || room[mentor] === 0 || !allows(student, mentor)) continue;
      const cost = reducedCost(problem, this.solution, student, at) + this.there.distance(mentor) + this.from.distance(home);
      if (cost < best.cost) best = { mentor, cost };
    }
    return best;
  }

  steps(student: number, mentor: number): Steps {
    return joined({ mover: [student], to: [mentor] }, this.there.stepsFrom(mentor), this.from.stepsTo(this.solution.mentorOf[student]!));
  }
}

/** One way out of several; of a round that leads back to the same node, which then costs nothing, no step is left. */
function joined(...parts: readonly Steps[]): Steps {
  const way: Steps = { mover: [], to: [] };
  for (const { mover, to } of parts) {
    for (const [at, node] of to.entries()) {
      const before = way.to.indexOf(node);
      if (before !== -1) {
        way.mover.length = before + 1;
        way.to.length = before + 1;
      } else {
        way.mover.push(mover[at]!);
        way.to.push(node);
      }
    }
  }
  return way;
}

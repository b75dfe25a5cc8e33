import type { Solution } from './certificate';
import { InvalidInstance } from './errors';
import { Heap } from './heap';
import type { Instance } from './instance';
import { findPair } from './problem';
import { reducedCost, residualOf, type Residual } from './residual';

export interface Alternative {
  readonly mentor: number;
  readonly score: number;
  /** What the objective loses at least when the student gets this mentor and the others move as well as they can. */
  readonly cost: number;
  /** The other students who move then, in a chain. */
  readonly moves: number[];
  /** Where each of these goes, -1 = unmatched. */
  readonly to: number[];
  /** The same cost in words: how many more are matched, of these of priority, and how the sum of plain scores changes. */
  readonly change: { readonly matched: number; readonly priorityMatched: number; readonly score: number };
}

const FAR = 0x7fffffff;

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
  const search = new WayBack(residual, solution, student);
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

function changeOf(instance: Instance, { mentorOf }: Solution, movers: number[], to: number[]): Alternative['change'] {
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

/** Distances to the student's own place from every mentor; the node after the last mentor is "unmatched, or a place left free". */
class WayBack {
  private readonly distances: Int32Array;
  /** Per node the student who moves next (-1 = nobody) and the node that follows. */
  private readonly mover: Int32Array;
  private readonly following: Int32Array;
  private readonly heap = new Heap();
  private readonly outside: number;
  private readonly home: number;

  constructor(private readonly residual: Residual, private readonly solution: Solution, private readonly student: number) {
    this.outside = solution.certificate.mentorPrice.length;
    this.distances = new Int32Array(this.outside + 1).fill(FAR);
    this.mover = new Int32Array(this.outside + 1).fill(-1);
    this.following = new Int32Array(this.outside + 1).fill(-1);
    this.home = solution.mentorOf[student] === -1 ? this.outside : solution.mentorOf[student]!;
    this.offer(this.home, 0, -1, -1);
    while (!this.heap.empty) {
      const distance = this.heap.key;
      const node = this.heap.pop();
      if (this.distances[node] !== distance) continue;
      if (node === this.outside) this.leaveOutside(distance);
      else this.leave(node, distance);
    }
  }

  distance(mentor: number): number {
    return this.distances[mentor]!;
  }

  /** Who moves, and where to, when one student more comes to the mentor. */
  chainFrom(mentor: number): { moves: number[]; to: number[] } {
    const moves: number[] = [];
    const to: number[] = [];
    for (let node = mentor; node !== this.home; node = this.following[node]!) {
      if (this.mover[node] === -1) continue;
      moves.push(this.mover[node]!);
      to.push(this.following[node] === this.outside ? -1 : this.following[node]!);
    }
    return { moves, to };
  }

  private offer(node: number, distance: number, mover: number, following: number): void {
    if (distance >= this.distances[node]!) return;
    this.distances[node] = distance;
    this.mover[node] = mover;
    this.following[node] = following;
    this.heap.push(distance, node);
  }

  /** Whoever may take a place of this mentor; and the place may be left free. */
  private leave(mentor: number, distance: number): void {
    const { begin, candidate, reduced, load } = this.residual;
    const { mentorOf, certificate } = this.solution;
    for (let at = begin[mentor]!; at < begin[mentor + 1]!; at++) {
      const mover = candidate[at]!;
      if (mover === this.student || mentorOf[mover] === mentor) continue;
      this.offer(mentorOf[mover] === -1 ? this.outside : mentorOf[mover]!, distance + reduced[at]!, mover, mentor);
    }
    if (load[mentor]! > 0) this.offer(this.outside, distance + certificate.mentorPrice[mentor]!, -1, mentor);
  }

  /** Whoever may become unmatched; and mentors who have a place free. */
  private leaveOutside(distance: number): void {
    const { load, problem: { instance, pinned } } = this.residual;
    const { mentorOf, certificate } = this.solution;
    for (let mover = 0; mover < mentorOf.length; mover++) {
      if (mentorOf[mover] === -1 || pinned[mover] !== -1 || mover === this.student) continue;
      this.offer(mentorOf[mover]!, distance + certificate.studentPrice[mover]!, mover, this.outside);
    }
    for (let mentor = 0; mentor < instance.mentors; mentor++) {
      if (load[mentor]! < instance.capacity[mentor]!) this.offer(mentor, distance, -1, this.outside);
    }
  }
}

import type { Solution } from './certificate';
import { Heap } from './heap';
import type { Residual } from './residual';

/** Where no way leads. */
export const FAR = 0x7fffffff;

/** Who moves in turn, -1 where a place is left or taken free, and to which node. */
export interface Steps {
  readonly mover: number[];
  readonly to: number[];
}

/**
 * The nearest ways from every mentor back to one node, a search that begins there. The node after the last mentor is
 * "unmatched, or a place left free". Whoever lives in that one node never moves on the way.
 */
export class WayBack {
  private readonly distances: Int32Array;
  /** Per node the student who moves next (-1 = nobody) and the node that follows. */
  private readonly mover: Int32Array;
  private readonly following: Int32Array;
  private readonly heap = new Heap();
  /** The node of those who are unmatched, and of places left free. */
  readonly outside: number;
  private home = -1;
  /** A student of that node whose own pairs may cost less than nothing, as that of a pin that is undone. */
  private except = -1;

  /** @param around whether ways may lead through "outside" */
  constructor(private readonly residual: Residual, private readonly solution: Solution, private readonly around = true) {
    this.outside = solution.certificate.mentorPrice.length;
    this.distances = new Int32Array(this.outside + 1);
    this.mover = new Int32Array(this.outside + 1);
    this.following = new Int32Array(this.outside + 1);
  }

  /** Searches all the ways to where this student lives. */
  static of(residual: Residual, solution: Solution, student: number): WayBack {
    const search = new WayBack(residual, solution);
    search.except = student;
    search.settle(solution.mentorOf[student] === -1 ? search.outside : solution.mentorOf[student]!);
    return search;
  }

  /** Begins at a node and settles the nearest. @returns a distance within which every node is settled */
  settle(home: number, most = Number.POSITIVE_INFINITY): number {
    this.heap.clear();
    this.distances.fill(FAR);
    this.home = home;
    this.offer(home, 0, -1, -1);
    for (let settled = 0; settled < most && !this.heap.empty; settled++) {
      const distance = this.heap.key;
      const node = this.heap.pop();
      if (this.distances[node] !== distance) continue;
      if (node === this.outside) this.leaveOutside(distance);
      else this.leave(node, distance);
    }
    return this.heap.empty ? FAR : this.heap.key;
  }

  /** What it costs at least that one student more comes to this node; the largest Int32 where nobody ever leaves it. */
  distance(node: number): number {
    return this.distances[node]!;
  }

  /** Who moves, and where to, when one student more comes to the node. */
  chainFrom(start: number): { moves: number[]; to: number[] } {
    return chainOf(this.stepsFrom(start), this.outside);
  }

  /** The same, node by node. */
  stepsFrom(start: number): Steps {
    const steps: Steps = { mover: [], to: [] };
    for (let node = start; node !== this.home; node = this.following[node]!) {
      steps.mover.push(this.mover[node]!);
      steps.to.push(this.following[node]!);
    }
    return steps;
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
      if (mover === this.except || mentorOf[mover] === mentor) continue;
      if (mentorOf[mover] !== -1) this.offer(mentorOf[mover]!, distance + reduced[at]!, mover, mentor);
      else if (this.around) this.offer(this.outside, distance + reduced[at]!, mover, mentor);
    }
    if (this.around && load[mentor]! > 0) this.offer(this.outside, distance + certificate.mentorPrice[mentor]!, -1, mentor);
  }

  /** Whoever may become unmatched, of each mentor's students the cheapest; and mentors who have a place free. */
  private leaveOutside(distance: number): void {
    const { load, leaver, problem: { instance } } = this.residual;
    const { studentPrice } = this.solution.certificate;
    for (let mentor = 0; mentor < instance.mentors; mentor++) {
      if (leaver[mentor] !== -1) this.offer(mentor, distance + studentPrice[leaver[mentor]!]!, leaver[mentor]!, this.outside);
      if (load[mentor]! < instance.capacity[mentor]!) this.offer(mentor, distance, -1, this.outside);
    }
  }
}

/** Steps without those in which nobody moves; "outside" is -1. */
export function chainOf({ mover, to }: Steps, outside: number): { moves: number[]; to: number[] } {
  const moving = mover.flatMap((student, at) => (student === -1 ? [] : [[student, to[at] === outside ? -1 : to[at]!] as const]));
  return { moves: moving.map(([student]) => student), to: moving.map(([, node]) => node) };
}

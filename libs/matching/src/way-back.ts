import type { Solution } from './certificate';
import { Heap } from './heap';
import type { Residual } from './residual';

const FAR = 0x7fffffff;

/** Distances to the student's own place from every mentor; the node after the last mentor is "unmatched, or a place left free". */
export class WayBack {
  private readonly distances: Int32Array;
  /** Per node the student who moves next (-1 = nobody) and the node that follows. */
  private readonly mover: Int32Array;
  private readonly following: Int32Array;
  private readonly heap = new Heap();
  /** The node of those who are unmatched, and of places left free. */
  readonly outside: number;
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

  /** What it costs at least that one student more comes to this node; the largest Int32 where nobody ever leaves it. */
  distance(node: number): number {
    return this.distances[node]!;
  }

  /** Who moves, and where to, when one student more comes to the node. */
  chainFrom(start: number): { moves: number[]; to: number[] } {
    const moves: number[] = [];
    const to: number[] = [];
    for (let node = start; node !== this.home; node = this.following[node]!) {
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

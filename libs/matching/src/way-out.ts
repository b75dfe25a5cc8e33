import type { Solution } from './certificate';
import { Heap } from './heap';
import { reducedCost, type Residual } from './residual';
import { FAR, type Steps, type WayBack } from './way-back';

/** The nearest ways onward from where one student more comes to, mentor by mentor. Ways through "outside" begin there or are left out. */
export class WayOut {
  private readonly distances: Int32Array;
  private readonly mover: Int32Array;
  private readonly before: Int32Array;
  private readonly heap = new Heap();
  /** Nodes of which the distance is no longer FAR. */
  private readonly touched: Int32Array;
  private count = 0;
  /** Offsets of each mentor's students who are not pinned. */
  private readonly begin: Int32Array;
  private readonly resident: Int32Array;
  /** The other mentors of each student and what she would lose by each, in rows as the instance has, the least loss first. */
  private readonly target: Int32Array;
  private readonly loss: Int32Array;
  private back: WayBack | null = null;
  /** Ways that are not within this of the cheapest need no further step. */
  private radius = 0;
  /** The cheapest way found, by the last node before it meets a way back. */
  private cheapest = { cost: FAR, node: -1, mover: -1, before: -1 };

  constructor(private readonly residual: Residual, private readonly solution: Solution) {
    const { instance: { mentors }, pinned } = residual.problem;
    this.distances = new Int32Array(mentors).fill(FAR);
    this.mover = new Int32Array(mentors);
    this.before = new Int32Array(mentors);
    this.touched = new Int32Array(mentors);
    this.begin = new Int32Array(mentors + 1);
    const free = solution.mentorOf.map((mentor, student) => (pinned[student] === -1 ? mentor : -1));
    for (const mentor of free) if (mentor !== -1) this.begin[mentor + 1]!++;
    for (let mentor = 0; mentor < mentors; mentor++) this.begin[mentor + 1]! += this.begin[mentor]!;
    this.resident = new Int32Array(this.begin[mentors]!);
    const pairs = sortedPairs(residual, solution);
    this.target = pairs.target;
    this.loss = pairs.loss;
    const next = this.begin.slice();
    free.forEach((mentor, student) => { if (mentor !== -1) this.resident[next[mentor]!++] = student; });
  }

  /** Searches every way that begins outside. */
  fromOutside(): this {
    const { load, problem: { pinned } } = this.residual;
    const { mentorOf, certificate: { mentorPrice } } = this.solution;
    this.reset(null, 0, FAR);
    load.forEach((students, mentor) => { if (students > 0) this.offer(mentor, mentorPrice[mentor]!, -1, -1); });
    for (let student = 0; student < mentorOf.length; student++) if (mentorOf[student] === -1 && pinned[student] === -1) this.moveOn(student, -1, 0);
    this.settle();
    return this;
  }

  /**
   * The cheapest way from a student's other mentors to where `back` begins.
   *
   * @param radius all nodes nearer than this are settled in `back`
   * @param limit only a way that costs less counts
   * @returns its cost and steps, the student's own first; null when there is none
   */
  meet(student: number, back: WayBack, radius: number, limit: number): { cost: number; steps: Steps } | null {
    this.reset(back, radius, limit);
    this.moveOn(student, -1, 0);
    this.settle();
    const { cost, node, mover, before } = this.cheapest;
    if (node === -1) return null;
    const steps = this.stepsTo(before);
    steps.mover.push(mover);
    steps.to.push(node);
    return { cost, steps };
  }

  distance(node: number): number {
    return this.distances[node]!;
  }

  /** The steps to a node, the first one first. */
  stepsTo(node: number): Steps {
    const steps: Steps = { mover: [], to: [] };
    for (let at = node; at !== -1; at = this.before[at]!) {
      steps.mover.unshift(this.mover[at]!);
      steps.to.unshift(at);
    }
    return steps;
  }

  private reset(back: WayBack | null, radius: number, limit: number): void {
    for (let at = 0; at < this.count; at++) this.distances[this.touched[at]!] = FAR;
    this.count = 0;
    this.heap.clear();
    this.back = back;
    this.radius = radius;
    this.cheapest = { cost: limit, node: -1, mover: -1, before: -1 };
  }

  private settle(): void {
    while (!this.heap.empty && this.heap.key + this.radius < this.cheapest.cost) {
      const distance = this.heap.key;
      const node = this.heap.pop();
      if (this.distances[node] !== distance) continue;
      for (let at = this.begin[node]!; at < this.begin[node + 1]!; at++) this.moveOn(this.resident[at]!, node, distance);
    }
  }

  private moveOn(student: number, from: number, distance: number): void {
    const { rowStart } = this.residual.problem.instance;
    for (let at = rowStart[student]!, end = rowStart[student + 1]!; at < end; at++) {
      const reached = distance + this.loss[at]!;
      if (reached >= this.cheapest.cost) return;
      this.offer(this.target[at]!, reached, student, from);
    }
  }

  private offer(node: number, distance: number, mover: number, before: number): void {
    if (this.back) {
      const rest = this.back.distance(node);
      const cost = distance + rest;
      if (rest !== FAR && cost < this.cheapest.cost) this.cheapest = { cost, node, mover, before };
    }
    if (distance >= this.distances[node]! || distance + this.radius >= this.cheapest.cost) return;
    if (this.distances[node] === FAR) this.touched[this.count++] = node;
    this.distances[node] = distance;
    this.mover[node] = mover;
    this.before[node] = before;
    this.heap.push(distance, node);
  }
}

const COLUMNS = 2 ** 20;

/** Pairs that must not be, and a student's own, lose FAR. */
function sortedPairs({ problem }: Residual, solution: Solution): { target: Int32Array; loss: Int32Array } {
  const { instance: { students, rowStart, mentor: columns }, allows } = problem;
  const sorted = new Float64Array(columns.length);
  for (let student = 0; student < students; student++) {
    const home = solution.mentorOf[student];
    for (let at = rowStart[student]!; at < rowStart[student + 1]!; at++) {
      const mentor = columns[at]!;
      const loss = mentor === home || !allows(student, mentor) ? FAR : reducedCost(problem, solution, student, at);
      sorted[at] = loss * COLUMNS + mentor;
    }
    sorted.subarray(rowStart[student], rowStart[student + 1]).sort();
  }
  const loss = Int32Array.from(sorted, (pair) => Math.floor(pair / COLUMNS));
  return { target: Int32Array.from(sorted, (pair, at) => pair - loss[at]! * COLUMNS), loss };
}

import { COLUMN_MASK, costOf, type Graph } from './graph';
import { Heap } from './heap';
import type { Matching } from './matching';
import { sortRow } from './sort-row';

/** What a search reads of every mentor that it comes upon, close together: her dual, her distance in this search. */
const DISTANCE = 1;
/**
 * Fields of a mentor's record, four times as far apart: the mentor who reached her, by which of her students and at what cost
 * there, what a free place costs, offsets of her pairs, scans left before these are sorted anew.
 */
const FROM = 0, VIA = 1, VIA_COST = 2, SKIP = 3, BEGIN = 4, END = 5, BUDGET = 6;
/** Fields of a student's record: mentor (-1 = unmatched), and the pair's cost, for the unmatched the price. */
const MENTOR = 0, COST = 1;
const FAR = 0x7fffffff;
/** Pairs scanned, per pair of a row, before sorting the row anew pays. */
const SCANS_PER_SORT = 2;

/**
 * The mirror of StudentEngine: places search for students. A matched student's price is her cost less her mentor's dual, so
 * only mentors are nodes of a search, and students are its arcs: from the mentor who would take one to the mentor who has her.
 */
export class PlaceEngine {
  private readonly duals: Int32Array;
  private readonly mentors: Int32Array;
  private readonly students: Int32Array;
  private readonly queue: Int32Array;
  private readonly labelled: Int32Array;
  private readonly heap = new Heap();

  constructor(readonly graph: Graph) {
    this.duals = new Int32Array(2 * graph.rows);
    this.mentors = new Int32Array(8 * graph.rows);
    for (let mentor = 0; mentor < graph.rows; mentor++) {
      this.duals[2 * mentor + DISTANCE] = FAR;
      this.mentors[8 * mentor + SKIP] = graph.skip[mentor]!;
      this.mentors[8 * mentor + BEGIN] = 2 * graph.begin[mentor]!;
      this.mentors[8 * mentor + END] = 2 * graph.begin[mentor + 1]!;
    }
    this.students = new Int32Array(2 * graph.columns);
    for (let student = 0; student < graph.columns; student++) this.students[2 * student + MENTOR] = -1;
    this.queue = new Int32Array(graph.rows);
    this.labelled = new Int32Array(graph.rows);
  }

  dual(mentor: number): number {
    return this.duals[2 * mentor]!;
  }

  /** 0 or less; below 0 for a matched student, or one who still waits to be placed. */
  price(student: number): number {
    const mentor = this.students[2 * student + MENTOR]!;
    return this.students[2 * student + COST]! - (mentor < 0 ? 0 : this.duals[mentor]!);
  }

  /** Takes up a state in which every price is feasible and every matched pair tight. */
  load({ mentorOf, prices: { studentPrice, mentorPrice } }: Matching): this {
    const { duals, students, graph } = this;
    for (let mentor = 0; mentor < graph.rows; mentor++) duals[2 * mentor] = graph.skip[mentor]! - mentorPrice[mentor]!;
    for (let student = 0; student < graph.columns; student++) {
      const mentor = mentorOf[student]!;
      students[2 * student + MENTOR] = mentor < 0 ? -1 : 2 * mentor;
      students[2 * student + COST] = (mentor < 0 ? 0 : this.dual(mentor)) - studentPrice[student]!;
    }
    return this;
  }

  /** Who has whom, and the prices. */
  read(): Matching {
    const { columns, supply, skip } = this.graph;
    const mentorOf = new Int32Array(columns).map((_, student) => this.students[2 * student + MENTOR]! >> 1);
    const studentPrice = new Int32Array(columns).map((_, student) => -this.price(student));
    const mentorPrice = skip.map((most, mentor) => supply[mentor] ? most - this.dual(mentor) : 0);
    return { mentorOf, prices: { studentPrice, mentorPrice } };
  }

  /** Fills so many places of the mentor, or leaves them free where that is best. Nobody loses a mentor, some change theirs. */
  fill(mentor: number, places = this.graph.supply[mentor]!): void {
    for (let place = places; place > 0; place--) {
      this.raise(2 * mentor);
      if (this.dual(mentor) === this.graph.skip[mentor]) return;
      this.search(2 * mentor);
    }
  }

  /** Lifts the mentor's dual to the largest that keeps every pair's reduced cost at or above 0. */
  private raise(mentor: number): void {
    const { duals, mentors, graph: { pairs, tier } } = this;
    if (mentors[4 * mentor + BUDGET]! <= 0) this.sort(mentor);
    let dual = mentors[4 * mentor + SKIP]!;
    for (let at = mentors[4 * mentor + BEGIN]!, end = mentors[4 * mentor + END]!; at < end && pairs[at]! < dual; at += 2) {
      const pair = pairs[at + 1]!;
      const reduced = costOf(pair, tier) - this.price(pair & COLUMN_MASK);
      if (reduced < dual) dual = reduced;
    }
    duals[mentor] = dual;
  }

  /** Sorts a row, roughly, by what its pairs cost at the prices of now. */
  private sort(mentor: number): void {
    const { mentors, graph: { pairs, tier } } = this;
    const begin = mentors[4 * mentor + BEGIN]!;
    const end = mentors[4 * mentor + END]!;
    for (let at = begin; at < end; at += 2) {
      const pair = pairs[at + 1]!;
      pairs[at] = costOf(pair, tier) - this.price(pair & COLUMN_MASK);
    }
    sortRow(pairs, begin, end);
    mentors[4 * mentor + BUDGET] = SCANS_PER_SORT * (end - begin);
  }

  private search(source: number): void {
    const { duals, mentors, students, queue, labelled, heap, graph: { pairs, tier } } = this;
    duals[source + DISTANCE] = 0;
    queue[0] = source;
    labelled[0] = source;
    let head = 0, tail = 1, labels = 1, distance = 0;
    let best = FAR, lastMentor = source, lastStudent = -1, lastCost = 0;
    heap.clear();
    search: for (;;) {
      while (head < tail) {
        const mentor = queue[head++]!;
        const base = distance - duals[mentor]!;
        if (base + mentors[4 * mentor + SKIP]! < best) {
          best = base + mentors[4 * mentor + SKIP]!;
          lastMentor = mentor;
          lastStudent = -1;
          if (best === distance) break search;
        }
        if (mentors[4 * mentor + BUDGET]! <= 0) this.sort(mentor);
        const begin = mentors[4 * mentor + BEGIN]!;
        const end = mentors[4 * mentor + END]!;
        let at = begin;
        for (; at < end && base + pairs[at]! < best; at += 2) {
          const pair = pairs[at + 1]!;
          const student = 2 * (pair & COLUMN_MASK);
          const holder = students[student]!;
          if (holder >= 0 && duals[holder + DISTANCE]! <= distance) continue;
          const cost = costOf(pair, tier);
          if (holder < 0) {
            const reached = base + cost - students[student + COST]!;
            if (reached >= best) continue;
            best = reached;
            lastMentor = mentor;
            lastStudent = student;
            lastCost = cost;
            if (best === distance) break search;
            continue;
          }
          const reached = base + cost - students[student + COST]! + duals[holder]!;
          if (reached >= best || reached >= duals[holder + DISTANCE]!) continue;
          if (duals[holder + DISTANCE] === FAR) labelled[labels++] = holder;
          duals[holder + DISTANCE] = reached;
          mentors[4 * holder + FROM] = mentor;
          mentors[4 * holder + VIA] = student;
          mentors[4 * holder + VIA_COST] = cost;
          if (reached === distance) queue[tail++] = holder;
          else heap.push(reached, holder);
        }
        mentors[4 * mentor + BUDGET]! -= at - begin;
      }
      head = tail = 0;
      while (tail === 0) {
        if (heap.empty || heap.key >= best) break search;
        distance = heap.key;
        const mentor = heap.pop();
        if (duals[mentor + DISTANCE] === distance) queue[tail++] = mentor;
      }
    }
    for (let at = 0; at < labels; at++) {
      const mentor = labelled[at]!;
      const gap = best - duals[mentor + DISTANCE]!;
      if (gap > 0) duals[mentor]! += gap;
      duals[mentor + DISTANCE] = FAR;
    }
    this.augment(source, lastMentor, lastStudent, lastCost);
  }

  private augment(source: number, lastMentor: number, lastStudent: number, lastCost: number): void {
    const { mentors, students } = this;
    let mentor = lastMentor;
    if (lastStudent >= 0) {
      students[lastStudent + MENTOR] = mentor;
      students[lastStudent + COST] = lastCost;
    }
    while (mentor !== source) {
      const student = mentors[4 * mentor + VIA]!;
      students[student + COST] = mentors[4 * mentor + VIA_COST]!;
      mentor = mentors[4 * mentor + FROM]!;
      students[student + MENTOR] = mentor;
    }
  }
}

import { COLUMN_MASK, costOf, type Graph } from './graph';
import { Heap } from './heap';
import type { Matching } from './matching';
import { sortRow } from './sort-row';

/** Fields of a mentor's record: her price, her distance in this search, the student who reached her, room left. */
const PRICE = 0, DISTANCE = 1, FROM = 2, FREE = 3;
/**
 * Fields of a student's record: the dual, the distance in this search, the slot given up when moved, the search that saw
 * the student, what staying unmatched costs, offsets of the pairs, scans left before these are sorted anew.
 */
const DUAL = 0, REACHED = 1, VIA = 2, SEEN = 3, SKIP = 4, BEGIN = 5, END = 6, BUDGET = 7;
const FAR = 0x7fffffff;
/** Pairs scanned, per pair of a row, before sorting the row anew pays. */
const SCANS_PER_SORT = 4;

/**
 * Successive shortest augmenting paths on a sparse graph with capacities (after Jonker and Volgenant 1987): students search
 * for places. Invariants between searches: dual(student) + price(mentor) ≤ cost for every pair, equal for matched pairs;
 * price ≤ 0, and 0 while the mentor has room; dual ≤ skip, equal for a student placed in vain. Prices only fall, so a pair's
 * key, its cost less the price when the row was last sorted, bounds its reduced cost, and a scan stops where keys cannot win.
 */
export class StudentEngine {
  private readonly mentors: Int32Array;
  private readonly students: Int32Array;
  /** Offsets of slots, mentors + 1 of them; a mentor's students are in her first slots. */
  private readonly slotBegin: Int32Array;
  private readonly slotStudent: Int32Array;
  private readonly slotMentor: Int32Array;
  private readonly queue: Int32Array;
  private readonly touched: Int32Array;
  private readonly heap = new Heap();
  private searches = 0;
  private pairs: Int32Array;
  private pairsEnd: number;
  /** Students whom the last `place` moved, and their mentors now (-1 = unmatched). */
  readonly moved: number[] = [];
  readonly movedTo: number[] = [];

  constructor(readonly graph: Graph) {
    this.mentors = new Int32Array(4 * graph.columns);
    this.students = new Int32Array(8 * graph.rows);
    this.slotBegin = new Int32Array(graph.columns + 1);
    for (let mentor = 0; mentor < graph.columns; mentor++) {
      this.mentors[4 * mentor + DISTANCE] = FAR;
      this.mentors[4 * mentor + FREE] = graph.room[mentor]!;
      this.slotBegin[mentor + 1] = this.slotBegin[mentor]! + graph.room[mentor]!;
    }
    const slots = this.slotBegin[graph.columns]!;
    this.slotStudent = new Int32Array(slots).fill(-1);
    this.slotMentor = new Int32Array(slots);
    for (let mentor = 0; mentor < graph.columns; mentor++) {
      this.slotMentor.fill(mentor, this.slotBegin[mentor]!, this.slotBegin[mentor + 1]!);
    }
    for (let student = 0; student < graph.rows; student++) {
      this.students[8 * student + SKIP] = graph.skip[student]!;
      this.students[8 * student + BEGIN] = 2 * graph.begin[student]!;
      this.students[8 * student + END] = 2 * graph.begin[student + 1]!;
    }
    this.pairs = graph.pairs;
    this.pairsEnd = graph.pairs.length;
    this.queue = new Int32Array(graph.rows);
    this.touched = new Int32Array(graph.columns);
  }

  dual(student: number): number {
    return this.students[8 * student + DUAL]!;
  }

  /** Takes up a state in which every price is feasible, every matched pair tight, and a free place has price 0. */
  load({ mentorOf, prices: { studentPrice, mentorPrice } }: Matching): this {
    const { mentors, students, slotBegin, slotStudent, graph } = this;
    for (let mentor = 0; mentor < graph.columns; mentor++) mentors[4 * mentor + PRICE] = -mentorPrice[mentor]!;
    for (let student = 0; student < graph.rows; student++) {
      students[8 * student + DUAL] = graph.skip[student]! - studentPrice[student]!;
      const mentor = mentorOf[student]!;
      if (mentor >= 0) slotStudent[slotBegin[mentor + 1]! - mentors[4 * mentor + FREE]!--] = student;
    }
    return this;
  }

  /** Who has whom, and the prices. */
  read(): Matching {
    const { mentors, slotBegin, slotStudent, graph: { rows, columns, supply, skip } } = this;
    const mentorOf = new Int32Array(rows).fill(-1);
    for (let mentor = 0; mentor < columns; mentor++) {
      const end = slotBegin[mentor + 1]! - mentors[4 * mentor + FREE]!;
      for (let slot = slotBegin[mentor]!; slot < end; slot++) mentorOf[slotStudent[slot]!] = mentor;
    }
    const studentPrice = skip.map((most, student) => supply[student] ? most - this.dual(student) : 0);
    const mentorPrice = new Int32Array(columns).map((_, mentor) => -mentors[4 * mentor + PRICE]!);
    return { mentorOf, prices: { studentPrice, mentorPrice } };
  }

  /** Gives a row that had no pairs these, packed as in the graph, and what staying unmatched costs. */
  admit(student: number, packed: Int32Array, skip: number): void {
    const from = this.pairsEnd;
    this.pairsEnd += 2 * packed.length;
    if (this.pairsEnd > this.pairs.length) {
      const larger = new Int32Array(this.pairsEnd + (this.pairsEnd >> 3));
      larger.set(this.pairs);
      this.pairs = larger;
    }
    packed.forEach((pair, index) => { this.pairs[from + 2 * index + 1] = pair; });
    this.students[8 * student + BEGIN] = from;
    this.students[8 * student + END] = this.pairsEnd;
    this.students[8 * student + SKIP] = skip;
    this.graph.skip[student] = skip;
    this.graph.supply[student] = packed.length ? 1 : 0;
  }

  /** Places the student, or leaves them unmatched where that is best; others may move, or lose their place. */
  place(student: number): void {
    this.moved.length = this.movedTo.length = 0;
    if (this.graph.supply[student] === 0) return;
    this.raise(student);
    if (this.dual(student) < this.graph.skip[student]!) this.search(student);
  }

  /** Lifts the student's dual to the largest that keeps every pair's reduced cost at or above 0. */
  private raise(student: number): void {
    const { mentors, students, pairs, graph: { tier } } = this;
    const record = 8 * student;
    if (students[record + BUDGET]! <= 0) this.sort(record);
    let dual = students[record + SKIP]!;
    for (let at = students[record + BEGIN]!, end = students[record + END]!; at < end && pairs[at]! < dual; at += 2) {
      const pair = pairs[at + 1]!;
      const reduced = costOf(pair, tier) - mentors[4 * (pair & COLUMN_MASK)]!;
      if (reduced < dual) dual = reduced;
    }
    students[record] = dual;
  }

  /** Sorts a row, roughly, by what its pairs cost at the prices of now. */
  private sort(record: number): void {
    const { mentors, students, pairs, graph: { tier } } = this;
    const begin = students[record + BEGIN]!;
    const end = students[record + END]!;
    for (let at = begin; at < end; at += 2) {
      const pair = pairs[at + 1]!;
      pairs[at] = costOf(pair, tier) - mentors[4 * (pair & COLUMN_MASK)]!;
    }
    sortRow(pairs, begin, end);
    students[record + BUDGET] = SCANS_PER_SORT * (end - begin);
  }

  private search(source: number): void {
    const { mentors, students, slotBegin, slotStudent, queue, touched, heap, pairs, graph: { tier } } = this;
    const search = ++this.searches;
    students[8 * source + REACHED] = 0;
    students[8 * source + SEEN] = search;
    queue[0] = source;
    let head = 0, tail = 1, touchedCount = 0, distance = 0;
    let best = FAR, lastMentor = -1, lastStudent = source;
    heap.clear();
    search: for (;;) {
      while (head < tail) {
        const student = 8 * queue[head++]!;
        const base = distance - students[student]!;
        if (base + students[student + SKIP]! < best) {
          best = base + students[student + SKIP]!;
          lastStudent = student >> 3;
          lastMentor = -1;
          if (best === distance) break search;
        }
        if (students[student + BUDGET]! <= 0) this.sort(student);
        const begin = students[student + BEGIN]!;
        const end = students[student + END]!;
        let at = begin;
        for (; at < end && base + pairs[at]! < best; at += 2) {
          const pair = pairs[at + 1]!;
          const mentor = 4 * (pair & COLUMN_MASK);
          const reached = base + costOf(pair, tier) - mentors[mentor]!;
          if (reached >= best || reached >= mentors[mentor + DISTANCE]!) continue;
          if (mentors[mentor + DISTANCE] === FAR) touched[touchedCount++] = mentor;
          mentors[mentor + DISTANCE] = reached;
          mentors[mentor + FROM] = student >> 3;
          if (mentors[mentor + FREE]! > 0) {
            best = reached;
            lastMentor = mentor >> 2;
            if (best === distance) break search;
          } else if (reached > distance) {
            heap.push(reached, mentor);
          } else {
            for (let slot = slotBegin[mentor >> 2]!, last = slotBegin[(mentor >> 2) + 1]!; slot < last; slot++) {
              const next = 8 * slotStudent[slot]!;
              if (students[next + SEEN] === search) continue;
              students[next + SEEN] = search;
              students[next + REACHED] = distance;
              students[next + VIA] = slot;
              queue[tail++] = next >> 3;
            }
          }
        }
        students[student + BUDGET]! -= at - begin;
      }
      let mentor = -1;
      while (mentor < 0) {
        if (heap.empty || heap.key >= best) break search;
        distance = heap.key;
        mentor = heap.pop();
        if (mentors[mentor + DISTANCE] !== distance) mentor = -1;
      }
      for (let slot = slotBegin[mentor >> 2]!, last = slotBegin[(mentor >> 2) + 1]!; slot < last; slot++) {
        const next = 8 * slotStudent[slot]!;
        if (students[next + SEEN] === search) continue;
        students[next + SEEN] = search;
        students[next + REACHED] = distance;
        students[next + VIA] = slot;
        queue[tail++] = next >> 3;
      }
    }
    this.reprice(best, tail, touchedCount);
    this.augment(source, lastStudent, lastMentor);
  }

  private reprice(best: number, seen: number, touchedCount: number): void {
    const { mentors, students, queue, touched } = this;
    for (let at = 0; at < seen; at++) {
      const student = 8 * queue[at]!;
      students[student]! += best - students[student + REACHED]!;
    }
    for (let at = 0; at < touchedCount; at++) {
      const mentor = touched[at]!;
      const gap = best - mentors[mentor + DISTANCE]!;
      if (gap > 0) mentors[mentor]! -= gap;
      mentors[mentor + DISTANCE] = FAR;
    }
  }

  private augment(source: number, lastStudent: number, lastMentor: number): void {
    const { mentors, students, slotBegin, slotStudent, slotMentor } = this;
    if (lastMentor < 0 && lastStudent === source) return;
    let mentor = lastMentor;
    let slot: number;
    if (mentor < 0) {
      this.note(lastStudent, -1);
      slot = students[8 * lastStudent + VIA]!;
      mentor = slotMentor[slot]!;
    } else slot = slotBegin[mentor + 1]! - mentors[4 * mentor + FREE]!--;
    for (;;) {
      const student = mentors[4 * mentor + FROM]!;
      slotStudent[slot] = student;
      this.note(student, mentor);
      if (student === source) return;
      slot = students[8 * student + VIA]!;
      mentor = slotMentor[slot]!;
    }
  }
  private note(student: number, mentor: number): void {
    this.moved.push(student);
    this.movedTo.push(mentor);
  }
}

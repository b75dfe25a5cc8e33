import type { Instance } from '@tendril/matching';

export interface Plan {
  readonly students: number;
  /** Places per student: 1.2 is slack, 0.9 is tight. */
  readonly supply: number;
  /** Least and most eligible mentors of a student. */
  readonly choices: readonly [number, number];
  readonly seed: number;
}

const GROUP = 40;
const MOST_PLACES = 5;

/**
 * A school year as the benchmark draws it: mentors in occupation groups of 40 with 1–5 places each, students whose three
 * neighbouring interests crowd into popular groups, 70 % of a student's eligible mentors from these and the rest from anywhere.
 */
export function drawInstance({ students, supply, choices: [least, most], seed }: Plan): Instance {
  const roll = dice(seed);
  const capacity = drawCapacities(Math.round(students * supply), roll);
  const mentors = capacity.length;
  const groups = Math.max(1, Math.ceil(mentors / GROUP));
  const rowStart = new Int32Array(students + 1);
  const mentor: number[] = [];
  const score: number[] = [];
  const priority = new Uint8Array(students);
  for (let student = 0; student < students; student++) {
    priority[student] = roll(10) < 7 ? 1 : 0;
    const favourite = Math.floor(groups * (roll(1 << 20) / (1 << 20)) ** 1.35);
    const wanted = Math.min(mentors, least + roll(most - least + 1));
    const chosen = new Map<number, number>();
    while (chosen.size < wanted) {
      const near = roll(10) < 7 && chosen.size < 3 * GROUP - 10;
      const rank = roll(3);
      const column = near ? ((favourite + rank) % groups) * GROUP + roll(GROUP) : roll(mentors);
      if (column < mentors) chosen.set(column, Math.min(1000, (near ? 700 - 150 * rank : 150) + roll(301)));
      if (!near && chosen.size > mentors / 2) fillFrom(chosen, mentors, wanted, roll);
    }
    for (const [column, value] of [...chosen].sort(([a], [b]) => a - b)) {
      mentor.push(column);
      score.push(value);
    }
    rowStart[student + 1] = mentor.length;
  }
  return { students, mentors, rowStart, mentor: Int32Array.from(mentor), score: Int32Array.from(score), capacity, priority };
}

function drawCapacities(places: number, roll: (bound: number) => number): Int32Array {
  const capacity: number[] = [];
  for (let left = places; left > 0; left -= capacity.at(-1)!) capacity.push(Math.min(left, 1 + roll(MOST_PLACES)));
  return Int32Array.from(capacity);
}

function fillFrom(chosen: Map<number, number>, mentors: number, wanted: number, roll: (bound: number) => number): void {
  for (let column = 0; column < mentors && chosen.size < wanted; column++) {
    if (!chosen.has(column)) chosen.set(column, roll(1001));
  }
}

/** Deterministic generator (mulberry32): integers below `bound`. */
export function dice(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * bound);
  };
}

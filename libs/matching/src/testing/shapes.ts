import type { Instance, Pair } from '../instance';

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

export interface Shape {
  readonly students: number;
  readonly mentors: number;
  /** Chance in 100 that a pair is eligible. */
  readonly density: number;
  /** Places of a mentor: 0 to this. */
  readonly capacity: number;
  /** Least capacity. */
  readonly leastCapacity?: number;
  /** Scores are multiples of this: large steps make ties. */
  readonly step: number;
  readonly priority?: number;
  readonly pinsAndBans?: boolean;
}

/** Every shape that the solver must survive, by name. */
export const SHAPES: Readonly<Record<string, Shape>> = {
  'dense': { students: 9, mentors: 6, density: 100, capacity: 3, step: 1, priority: 40 },
  'sparse': { students: 12, mentors: 10, density: 20, capacity: 3, step: 1, priority: 40 },
  'tight': { students: 14, mentors: 5, density: 60, capacity: 2, step: 1, priority: 40 },
  'slack': { students: 8, mentors: 8, density: 50, capacity: 5, leastCapacity: 1, step: 1, priority: 40 },
  'capacity zero': { students: 6, mentors: 6, density: 60, capacity: 0, step: 1, priority: 50 },
  'some capacity zero': { students: 8, mentors: 8, density: 50, capacity: 1, step: 1, priority: 50 },
  'no edges': { students: 5, mentors: 5, density: 0, capacity: 3, step: 1 },
  'ties': { students: 10, mentors: 7, density: 50, capacity: 2, step: 250, priority: 50 },
  'all equal': { students: 9, mentors: 6, density: 60, capacity: 2, step: 1001, priority: 30 },
  'no student': { students: 0, mentors: 4, density: 100, capacity: 3, step: 1 },
  'no mentor': { students: 4, mentors: 0, density: 100, capacity: 3, step: 1 },
  'nobody': { students: 0, mentors: 0, density: 100, capacity: 3, step: 1 },
  'one by one': { students: 1, mentors: 1, density: 80, capacity: 1, step: 1, priority: 50 },
  'pins and bans, slack': { students: 9, mentors: 7, density: 60, capacity: 3, leastCapacity: 1, step: 1, priority: 40, pinsAndBans: true },
  'pins and bans, tight': { students: 14, mentors: 5, density: 60, capacity: 2, step: 1, priority: 40, pinsAndBans: true },
  'all priority': { students: 10, mentors: 5, density: 40, capacity: 2, step: 1, priority: 100 },
};

/** A random instance of the shape; sizes vary up to the shape's. */
export function draw(shape: Shape, seed: number): Instance {
  const roll = dice(seed);
  const students = shape.students && 1 + roll(shape.students);
  const mentors = shape.mentors && 1 + roll(shape.mentors);
  const rowStart = new Int32Array(students + 1);
  const mentor: number[] = [];
  const score: number[] = [];
  for (let student = 0; student < students; student++) {
    for (let column = 0; column < mentors; column++) {
      if (roll(100) >= shape.density) continue;
      mentor.push(column);
      score.push(Math.floor(roll(1001) / shape.step) * shape.step);
    }
    rowStart[student + 1] = mentor.length;
  }
  const least = shape.leastCapacity ?? 0;
  const plain: Instance = {
    students, mentors, rowStart,
    mentor: Int32Array.from(mentor),
    score: Int32Array.from(score),
    capacity: Int32Array.from({ length: mentors }, () => least + roll(shape.capacity - least + 1)),
    priority: Uint8Array.from({ length: students }, () => Number(roll(100) < (shape.priority ?? 0))),
  };
  return shape.pinsAndBans ? withPinsAndBans(plain, roll) : plain;
}

function withPinsAndBans(instance: Instance, roll: (bound: number) => number): Instance {
  const pins: Pair[] = [];
  const forbidden: Pair[] = [];
  const room = instance.capacity.slice();
  for (let student = 0; student < instance.students; student++) {
    let pinned = false;
    for (let at = instance.rowStart[student]!; at < instance.rowStart[student + 1]!; at++) {
      const column = instance.mentor[at]!;
      const fate = roll(10);
      if (fate === 0) forbidden.push([student, column]);
      if (fate === 1 && !pinned && room[column]! > 0) {
        pins.push([student, column]);
        room[column]!--;
        pinned = true;
      }
    }
  }
  return { ...instance, pins, forbidden };
}

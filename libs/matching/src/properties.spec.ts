import fc from 'fast-check';
import { verify } from './certificate';
import { Cancelled } from './errors';
import type { Instance, Options } from './instance';
import { solve } from './solve';
import { draw, SHAPES } from './testing/shapes';

const instances = fc.tuple(fc.constantFrom(...Object.values(SHAPES)), fc.nat()).map(([shape, seed]) => draw(shape, seed));
const plainInstances = instances.filter(({ pins }) => !pins?.length);

describe('properties of the optimum', () => {
  it('more places never match fewer, nor lower the worth, and gain exactly the price of the place', () => {
    fc.assert(fc.property(instances, fc.nat(), (instance, pick) => {
      if (!instance.mentors) return;
      const mentor = pick % instance.mentors;
      const before = solve(instance);
      const after = solve({ ...instance, capacity: instance.capacity.with(mentor, instance.capacity[mentor]! + 1) });
      const gain = after.certificate.primal - before.certificate.primal;
      expect(gain).toBe(before.certificate.mentorPrice[mentor]!);
      expect(after.matched).toBeGreaterThanOrEqual(before.matched);
      expect(after.priorityMatched).toBeGreaterThanOrEqual(before.priorityMatched);
    }), { numRuns: 1000 });
  });

  it('does not depend on how students or mentors are numbered', () => {
    fc.assert(fc.property(plainInstances, (instance) => {
      const { matched, priorityMatched, score } = solve(instance);
      expect(solve(backwards(instance))).toMatchObject({ matched, priorityMatched, score });
    }), { numRuns: 1000 });
  });

  it('pinning what is chosen anyway, or forbidding what is not, changes nothing of the totals', () => {
    fc.assert(fc.property(plainInstances, fc.nat(), (instance, pick) => {
      if (!instance.students) return;
      const { matched, priorityMatched, score, mentorOf } = solve(instance);
      const student = pick % instance.students;
      if (mentorOf[student]! >= 0) {
        expect(solve({ ...instance, pins: [[student, mentorOf[student]!]] })).toMatchObject({ matched, priorityMatched, score });
      }
      const row = instance.mentor.subarray(instance.rowStart[student], instance.rowStart[student + 1]);
      const forbidden = [...row].filter((mentor) => mentor !== mentorOf[student]).map((mentor) => [student, mentor] as const);
      expect(solve({ ...instance, forbidden: [...instance.forbidden ?? [], ...forbidden] })).toMatchObject({ matched, priorityMatched, score });
    }), { numRuns: 1000 });
  });

  it('is the same to the bit when it is replayed from what was stored, and its certificate still holds', () => {
    fc.assert(fc.property(instances, fc.constantFrom<Options>({}, { fairness: 'squared-shortfall' }), (instance, options) => {
      const first = solve(instance, options);
      const stored = JSON.parse(JSON.stringify({ ...instance, rowStart: [...instance.rowStart], mentor: [...instance.mentor], score: [...instance.score], capacity: [...instance.capacity], priority: [...instance.priority] })) as Record<keyof Instance, never>;
      const again: Instance = {
        ...stored,
        rowStart: Int32Array.from(stored.rowStart), mentor: Int32Array.from(stored.mentor), score: Int32Array.from(stored.score),
        capacity: Int32Array.from(stored.capacity), priority: Uint8Array.from(stored.priority),
      };
      expect(solve(again, options)).toEqual(first);
      expect(() => verify(again, first, options)).not.toThrow();
    }), { numRuns: 500 });
  });
});

describe('instances of hundreds, where rows are sorted anew and the heap grows', () => {
  it.each([[1, 100], [2, 50], [4, 3], [5, 100]])('are proved with up to %i places a mentor, %i %% of pairs eligible', (capacity, density) => {
    for (let seed = 0; seed < 12; seed++) {
      const instance = draw({ students: 900, mentors: 260, density, capacity, step: 1, priority: 60, pinsAndBans: seed % 3 === 0 }, seed);
      const solution = solve(instance);
      expect(() => verify(instance, solution)).not.toThrow();
    }
  });
});

describe('progress and cancelling', () => {
  const instance = draw({ students: 3000, mentors: 400, density: 3, capacity: 4, step: 1, priority: 50 }, 5);

  it('tells progress upwards to the end, also in two phases', () => {
    for (const capacity of [instance.capacity, instance.capacity.map(() => 5), instance.capacity.map(() => 1)]) {
      const seen: number[] = [];
      let last = 0;
      solve({ ...instance, capacity }, { onProgress: (done, total) => { seen.push(done); last = total; } });
      expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      expect(seen.length).toBeGreaterThan(2);
      expect(seen.at(-1)).toBe(last);
    }
  });

  it('stops when it is told to', () => {
    let asked = 0;
    expect(() => solve(instance, { shouldStop: () => ++asked > 1 })).toThrow(Cancelled);
    expect(asked).toBe(2);
  });
});

/** The same instance with students and mentors numbered from the other end. */
function backwards(instance: Instance): Instance {
  const { students, mentors } = instance;
  const mentor: number[] = [];
  const score: number[] = [];
  const rowStart = [0];
  for (let student = students - 1; student >= 0; student--) {
    for (let at = instance.rowStart[student + 1]! - 1; at >= instance.rowStart[student]!; at--) {
      mentor.push(mentors - 1 - instance.mentor[at]!);
      score.push(instance.score[at]!);
    }
    rowStart.push(mentor.length);
  }
  return {
    students, mentors, rowStart: Int32Array.from(rowStart), mentor: Int32Array.from(mentor), score: Int32Array.from(score),
    capacity: instance.capacity.toReversed(), priority: instance.priority.toReversed(),
    forbidden: instance.forbidden?.map(([student, column]) => [students - 1 - student, mentors - 1 - column] as const),
  };
}

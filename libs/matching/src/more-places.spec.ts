import { morePlaces } from './more-places';
import { resolve } from './resolve';
import { solve } from './solve';
import { draw, SHAPES } from './testing/shapes';

const EACH = 15;

describe('morePlaces', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`brings what a solution afresh brings, for one place the mentor's price: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        const before = solve(instance);
        for (let mentor = 0; mentor < instance.mentors; mentor++) {
          for (const count of [1, 3]) {
            const { worth, change, gained, lost } = morePlaces(instance, before, mentor, count);
            const after = solve({ ...instance, capacity: instance.capacity.with(mentor, instance.capacity[mentor]! + count) });
            expect({ seed, mentor, worth }).toEqual({ seed, mentor, worth: after.certificate.primal - before.certificate.primal });
            if (count === 1) expect(worth).toBe(before.certificate.mentorPrice[mentor]);
            expect(change).toEqual({ matched: after.matched - before.matched, priorityMatched: after.priorityMatched - before.priorityMatched, score: after.score - before.score });
            expect(gained.length - lost.length).toBe(change.matched);
          }
        }
      }
    });
  }

  it('names the students whom a mentor more would place', () => {
    const instance = {
      students: 5, mentors: 2, rowStart: Int32Array.of(0, 1, 2, 3, 4, 5), mentor: Int32Array.of(0, 0, 0, 0, 1), score: Int32Array.of(500, 600, 700, 800, 900),
      capacity: Int32Array.of(1, 1), priority: new Uint8Array(5),
    };
    expect(morePlaces(instance, solve(instance), 0, 2)).toMatchObject({ change: { matched: 2 }, gained: [1, 2], lost: [], moved: [], kept: 2 });
    expect(morePlaces(instance, solve(instance), 0, 9)).toMatchObject({ change: { matched: 3 }, gained: [0, 1, 2] });
    expect(morePlaces(instance, solve(instance), 1, 1)).toMatchObject({ worth: 0, change: { matched: 0, score: 0 }, gained: [] });
  });

  it('keeps the objective of the solution, the bonus for pairs that stay and the fairer score too', () => {
    for (let seed = 0; seed < EACH; seed++) {
      const instance = draw(SHAPES['tight']!, seed);
      const first = solve(instance, { fairness: 'squared-shortfall' });
      const loyal = resolve({ ...instance, capacity: instance.capacity.map((places) => Math.max(0, places - 1)) }, first, { stayBonus: 500 });
      const { worth } = morePlaces({ ...instance, capacity: instance.capacity.map((places) => Math.max(0, places - 1)) }, loyal, 0, 1);
      expect(worth).toBe(loyal.certificate.mentorPrice[0]);
    }
  });

  it('refuses a mentor who does not exist, and places that are none', () => {
    const instance = draw(SHAPES['slack']!, 1);
    const solution = solve(instance);
    expect(() => morePlaces(instance, solution, instance.mentors, 1)).toThrow(expect.objectContaining({ code: 'mentor-out-of-range' }));
    for (const count of [0, -1, 1.5, Number.NaN]) expect(() => morePlaces(instance, solution, 0, count)).toThrow(expect.objectContaining({ code: 'count-out-of-range' }));
    expect(() => morePlaces(instance, solution, 0, 10_000)).toThrow(expect.objectContaining({ code: 'capacity-out-of-range' }));
  });
});

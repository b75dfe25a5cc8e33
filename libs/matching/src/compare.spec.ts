import { compare } from './compare';
import type { Instance } from './instance';
import { solve } from './solve';
import { draw, SHAPES } from './testing/shapes';

describe('compare', () => {
  const one: Instance = {
    students: 4, mentors: 3, rowStart: Int32Array.of(0, 2, 3, 4, 5), mentor: Int32Array.of(0, 1, 0, 1, 2), score: Int32Array.of(900, 500, 400, 300, 200),
    capacity: Int32Array.of(1, 1, 1), priority: Uint8Array.of(1, 1, 0, 0),
  };

  it('names who is matched now, no more, elsewhere, and counts the others', () => {
    const first = solve(one);
    expect([...first.mentorOf]).toEqual([1, 0, -1, 2]);
    const second = solve({ ...one, forbidden: [[1, 0]] });
    expect(compare(first, second)).toEqual({
      change: { matched: 0, priorityMatched: -1, score: 300 }, gained: [2], lost: [1], moved: [{ student: 0, from: 1, to: 0 }], kept: 1,
    });
    expect(compare(second, first)).toEqual({
      change: { matched: 0, priorityMatched: 1, score: -300 }, gained: [1], lost: [2], moved: [{ student: 0, from: 0, to: 1 }], kept: 1,
    });
  });

  it('takes students who are new in the second', () => {
    const first = solve(one);
    const fifth = solve({ ...one, students: 5, rowStart: Int32Array.of(0, 2, 3, 4, 5, 6), mentor: Int32Array.of(0, 1, 0, 1, 2, 2), score: Int32Array.of(900, 500, 400, 300, 200, 800), priority: Uint8Array.of(1, 1, 0, 0, 1) });
    expect(compare(first, fifth)).toMatchObject({ change: { matched: 0, priorityMatched: 1 }, gained: [4], lost: [3] });
  });

  it('counts every student once', () => {
    for (const shape of Object.values(SHAPES)) {
      for (let seed = 0; seed < 20; seed++) {
        const instance = draw(shape, seed);
        const [first, second] = [solve(instance), solve({ ...instance, score: instance.score.map((score) => 1000 - score) })];
        const { gained, lost, moved, kept, change } = compare(first, second);
        expect(kept + lost.length + moved.length).toBe(first.matched);
        expect(gained.length - lost.length).toBe(change.matched);
      }
    }
  });
});

import type { Instance } from './instance';
import { resolve } from './resolve';
import { solve } from './solve';
import { studentsToWiden } from './students-to-widen';
import { draw, SHAPES } from './testing/shapes';

const EACH = 30;

/** Each student's best `keep` pairs, all of a widened student's, and the bound of what is left out. */
function prune(whole: Instance, keep: number, widened: ReadonlySet<number>): { instance: Instance; bestPruned: Int32Array } {
  const rowStart = new Int32Array(whole.students + 1);
  const bestPruned = new Int32Array(whole.students).fill(-1);
  const kept: number[] = [];
  for (let student = 0; student < whole.students; student++) {
    const pinned = whole.pins?.find(([one]) => one === student)?.[1];
    const row = Array.from({ length: whole.rowStart[student + 1]! - whole.rowStart[student]! }, (_, at) => whole.rowStart[student]! + at)
      .sort((one, other) => Number(whole.mentor[other] === pinned) - Number(whole.mentor[one] === pinned) || whole.score[other]! - whole.score[one]! || one - other);
    const most = widened.has(student) ? row.length : keep;
    for (const at of row.slice(most)) bestPruned[student] = Math.max(bestPruned[student]!, whole.score[at]!);
    kept.push(...row.slice(0, most).sort((one, other) => one - other));
    rowStart[student + 1] = kept.length;
  }
  const instance = { ...whole, rowStart, mentor: Int32Array.from(kept, (at) => whole.mentor[at]!), score: Int32Array.from(kept, (at) => whole.score[at]!) };
  return { instance, bestPruned };
}

describe('studentsToWiden', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`leads to the optimum of the whole: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const whole = draw(shape, seed);
        const best = solve(whole);
        for (const keep of [1, 3]) {
          const widened = new Set<number>();
          let { instance, bestPruned } = prune(whole, keep, widened);
          let solution = solve(instance);
          for (let named = studentsToWiden(instance, solution, bestPruned); named.length; named = studentsToWiden(instance, solution, bestPruned)) {
            for (const student of named) widened.add(student);
            ({ instance, bestPruned } = prune(whole, keep, widened));
            solution = resolve(instance, solution);
          }
          expect({ seed, keep, primal: solution.certificate.primal }).toEqual({ seed, keep, primal: best.certificate.primal });
        }
      }
    });
  }

  it('names fewer than all where pruning did no harm, and somebody where it did', () => {
    let harmless = 0, named = 0, students = 0;
    for (let seed = 0; seed < EACH; seed++) {
      const whole = draw({ students: 60, mentors: 30, density: 50, capacity: 4, leastCapacity: 2, step: 1, priority: 40 }, seed);
      const { instance, bestPruned } = prune(whole, 2, new Set());
      const solution = solve(instance);
      const found = studentsToWiden(instance, solution, bestPruned);
      if (solution.certificate.primal < solve(whole).certificate.primal) expect(found).not.toEqual([]);
      else harmless++;
      named += found.length;
      students += whole.students;
    }
    expect(harmless).toBeGreaterThan(0);
    expect(harmless).toBeLessThan(EACH);
    expect(named).toBeLessThan(students / 2);
  });

  it('counts the bonus of a pair that stays and was left out', () => {
    const whole: Instance = {
      students: 1, mentors: 2, rowStart: Int32Array.of(0, 2), mentor: Int32Array.of(0, 1), score: Int32Array.of(500, 600), capacity: Int32Array.of(1, 1), priority: Uint8Array.of(0),
    };
    const before = solve({ ...whole, forbidden: [[0, 1]] });
    const instance = { ...whole, rowStart: Int32Array.of(0, 1), mentor: Int32Array.of(1), score: Int32Array.of(600) };
    const left = Int32Array.of(500);
    expect(studentsToWiden(instance, resolve(instance, before, { stayBonus: 99 }), left)).toEqual([]);
    expect(studentsToWiden(instance, resolve(instance, before, { stayBonus: 101 }), left)).toEqual([0]);
  });

  it('refuses bounds of another number of students', () => {
    const instance = draw(SHAPES['slack']!, 1);
    expect(() => studentsToWiden(instance, solve(instance), new Int32Array(instance.students + 1))).toThrow(expect.objectContaining({ code: 'wrong-length' }));
  });
});

import { alternatives } from './alternatives';
import { totalsOf } from './certificate';
import { pose } from './problem';
import { solve } from './solve';
import { draw, SHAPES } from './testing/shapes';
import type { Instance } from './instance';

const EACH = 40;

/** The optimum with this student given to this mentor, found by solving with a pin. */
function forced(instance: Instance, student: number, mentor: number) {
  const others = (instance.pins ?? []).filter(([pinned]) => pinned !== student);
  return solve({ ...instance, pins: [...others, [student, mentor]] });
}

describe('alternatives', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`cost what a solution with that pin costs, and the moves lead there: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        const solution = solve(instance);
        for (let student = 0; student < instance.students; student++) {
          const found = alternatives(instance, solution, student);
          for (const { mentor, cost, moves, to, change } of found) {
            const pinned = forced(instance, student, mentor);
            expect({ seed, student, mentor, cost }).toEqual({ seed, student, mentor, cost: solution.certificate.primal - pinned.certificate.primal });
            const mentorOf = solution.mentorOf.slice();
            mentorOf[student] = mentor;
            moves.forEach((mover, at) => { mentorOf[mover] = to[at]!; });
            expect(new Set(moves).size).toBe(moves.length);
            const { primal, matched, priorityMatched, score } = totalsOf(pose(instance, solution.certificate.objective), mentorOf);
            expect(primal).toBe(pinned.certificate.primal);
            expect(overfull(instance, mentorOf)).toBe(false);
            expect(change).toEqual({ matched: matched - solution.matched, priorityMatched: priorityMatched - solution.priorityMatched, score: score - solution.score });
          }
          expect(found.map(({ cost }) => cost)).toEqual(found.map(({ cost }) => cost).sort((one, other) => one - other));
        }
      }
    });
  }

  it('lists every open mentor but the own, and none for a student who does not exist', () => {
    const instance: Instance = {
      students: 2, mentors: 4, rowStart: Int32Array.of(0, 4, 5), mentor: Int32Array.of(0, 1, 2, 3, 0), score: Int32Array.of(900, 800, 700, 1000, 500),
      capacity: Int32Array.of(1, 1, 1, 0), priority: Uint8Array.of(0, 0), forbidden: [[0, 2]],
    };
    const solution = solve(instance);
    expect([...solution.mentorOf]).toEqual([1, 0]);
    expect(alternatives(instance, solution, 0)).toEqual([
      { mentor: 0, score: 900, cost: solution.certificate.matchWorth + 400, moves: [1], to: [-1], change: { matched: -1, priorityMatched: 0, score: -400 } },
    ]);
    expect(() => alternatives(instance, solution, 2)).toThrow(expect.objectContaining({ code: 'student-out-of-range' }));
  });
});

function overfull({ capacity }: Instance, mentorOf: Int32Array): boolean {
  const load = new Int32Array(capacity.length);
  for (const mentor of mentorOf) if (mentor >= 0) load[mentor]!++;
  return load.some((students, mentor) => students > capacity[mentor]!);
}

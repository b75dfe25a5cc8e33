import { alternatives } from './alternatives';
import { verify, type Solution } from './certificate';
import { compare } from './compare';
import type { Instance } from './instance';
import { moveByHand } from './move-by-hand';
import { resolve } from './resolve';
import { solve } from './solve';
import { dice, draw, SHAPES } from './testing/shapes';

const EACH = 8;

/** Moves every student to every mentor whom `alternatives` lists, and out, and looks at each result. */
function moveEverybody(instance: Instance, solution: Solution, again: (decided: Instance) => Solution): number {
  let done = 0;
  for (let student = 0; student < instance.students; student++) {
    const listed = alternatives(instance, solution, student);
    for (const mentor of [...listed.map((one) => one.mentor), solution.mentorOf[student]!, -1]) {
      const move = moveByHand(instance, solution, student, mentor);
      const { solution: after } = move;
      expect(after.mentorOf[student]).toBe(mentor);
      expect({ student, mentor, certificate: after.certificate }).toEqual({ student, mentor, certificate: again(move.instance).certificate });
      expect(move.cost).toBe(solution.certificate.primal - after.certificate.primal);
      verify(move.instance, after);
      const { change, kept, ...movers } = compare(solution, after);
      expect(move.change).toEqual(change);
      const shown = new Map(move.moves.map((mover, at) => [mover, move.to[at]!]));
      if (solution.mentorOf[student] !== mentor) shown.set(student, mentor);
      const happened = [...movers.gained, ...movers.lost, ...movers.moved.map((one) => one.student)];
      expect(new Map(happened.map((mover) => [mover, after.mentorOf[mover]!]).sort(([one], [other]) => one! - other!) as [number, number][]))
        .toEqual(new Map([...shown].sort(([one], [other]) => one - other)));
      const alternative = listed.find((one) => one.mentor === mentor);
      if (alternative) expect(alternative).toMatchObject({ cost: move.cost, moves: move.moves, to: move.to, change: move.change });
      done++;
    }
  }
  return done;
}

describe('moveByHand', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`costs what it says, moves whom it says, and is proved to be the best there is: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        moveEverybody(instance, solve(instance), (decided) => solve(decided));
      }
    });
  }

  it('keeps the bonus for pairs that stay', () => {
    let done = 0;
    for (let seed = 0; seed < EACH; seed++) {
      const instance = draw(SHAPES['tight']!, seed);
      const before = solve(instance);
      const fewer = { ...instance, capacity: instance.capacity.map((places) => Math.max(0, places - 1)) };
      const loyal = resolve(fewer, before, { stayBonus: 300 });
      done += moveEverybody(fewer, loyal, (decided) => resolve(decided, before, { stayBonus: 300 }));
    }
    expect(done).toBeGreaterThan(100);
  });

  it('can be done again and again', () => {
    for (let seed = 0; seed < EACH; seed++) {
      let instance = draw(SHAPES['slack']!, seed);
      let solution = solve(instance);
      const roll = dice(seed);
      for (let turn = 0; turn < 5; turn++) {
        const student = roll(instance.students);
        const mentor = [-1, ...alternatives(instance, solution, student).map((one) => one.mentor)][roll(3)] ?? -1;
        ({ instance, solution } = moveByHand(instance, solution, student, mentor));
        expect(solution.certificate).toEqual(solve(instance).certificate);
      }
    }
  });

  it('refuses what a pin could not be', () => {
    const instance: Instance = {
      students: 2, mentors: 3, rowStart: Int32Array.of(0, 2, 4), mentor: Int32Array.of(0, 1, 0, 1), score: Int32Array.of(900, 800, 700, 600),
      capacity: Int32Array.of(1, 1, 1), priority: Uint8Array.of(0, 0), pins: [[1, 1]], forbidden: [[1, 0]],
    };
    const solution = solve(instance);
    expect(() => moveByHand(instance, solution, 2, 0)).toThrow(expect.objectContaining({ code: 'student-out-of-range' }));
    expect(() => moveByHand(instance, solution, 0, 2)).toThrow(expect.objectContaining({ code: 'pin-not-eligible' }));
    expect(() => moveByHand(instance, solution, 0, 3)).toThrow(expect.objectContaining({ code: 'pin-out-of-range' }));
    expect(() => moveByHand(instance, solution, 0, 1)).toThrow(expect.objectContaining({ code: 'pins-over-capacity' }));
    expect(() => moveByHand(instance, solution, 1, 0)).toThrow(expect.objectContaining({ code: 'pin-forbidden' }));
  });
});

import { alternatives } from './alternatives';
import { nextBest } from './next-best';
import { solve } from './solve';
import { draw, SHAPES } from './testing/shapes';

const EACH = 60;

describe('nextBest', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`is the first of the alternatives of every matched student: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        const solution = solve(instance);
        const found = nextBest(instance, solution);
        for (let student = 0; student < instance.students; student++) {
          const [first] = solution.mentorOf[student] === -1 ? [] : alternatives(instance, solution, student);
          expect({ seed, student, found: found[student] }).toEqual({ seed, student, found: first ? { mentor: first.mentor, cost: first.cost, change: first.change } : null });
        }
      }
    });
  }
});

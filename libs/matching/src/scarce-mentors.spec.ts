import type { Instance } from './instance';
import { scarceMentors } from './scarce-mentors';
import { solve } from './solve';
import { draw, SHAPES } from './testing/shapes';

const EACH = 40;

describe('scarceMentors', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`names those with whom one more place would match one more student: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        const solution = solve(instance);
        const matched = matchedIn(instance);
        const wanted = Array.from({ length: instance.mentors }, (_, mentor) => mentor).filter((mentor) => matchedIn(withOneMorePlace(instance, mentor)) > matched);
        expect(new Set(scarceMentors(instance, solution))).toEqual(new Set(wanted));
      }
    });
  }

  it('names the dearest first', () => {
    for (let seed = 0; seed < EACH; seed++) {
      const instance = draw(SHAPES['tight']!, seed);
      const solution = solve(instance);
      const prices = scarceMentors(instance, solution).map((mentor) => solution.certificate.mentorPrice[mentor]!);
      expect(prices).toEqual([...prices].sort((one, other) => other - one));
    }
  });
});

const matchedIn = (instance: Instance): number => solve(instance).mentorOf.filter((mentor) => mentor >= 0).length;

function withOneMorePlace(instance: Instance, mentor: number): Instance {
  const capacity = instance.capacity.slice();
  capacity[mentor]!++;
  return { ...instance, capacity };
}

import type { Solution } from './certificate';
import { conclude } from './conclude';
import { InvalidCertificate } from './errors';
import type { Instance } from './instance';
import type { Matching } from './matching';
import { pose } from './problem';
import { solve } from './solve';
import { dice, draw, SHAPES } from './testing/shapes';

describe('conclude lets no result pass that is not proved', () => {
  it.each<[string, (matching: Matching, roll: (bound: number) => number) => void]>([
    ['a student who lost the mentor', ({ mentorOf }, roll) => { mentorOf[roll(mentorOf.length)] = -1; }],
    ['two students who changed places', ({ mentorOf }, roll) => {
      const [one, other] = [roll(mentorOf.length), roll(mentorOf.length)];
      [mentorOf[one], mentorOf[other]] = [mentorOf[other]!, mentorOf[one]!];
    }],
    ['a student’s price', ({ prices: { studentPrice } }, roll) => { studentPrice[roll(studentPrice.length)]! += roll(2) ? 1 : -1; }],
    ['a mentor’s price', ({ prices: { mentorPrice } }, roll) => { mentorPrice[roll(mentorPrice.length)]! += roll(2) ? 1 : -1; }],
  ])('%s', (_, spoil) => {
    let refused = 0;
    for (const shape of ['dense', 'tight', 'slack', 'ties']) {
      for (let seed = 0; seed < 50; seed++) {
        const instance = draw(SHAPES[shape]!, seed);
        const { mentorOf, certificate: { studentPrice, mentorPrice, primal } } = solve(instance);
        const matching: Matching = { mentorOf: mentorOf.slice(), prices: { studentPrice: studentPrice.slice(), mentorPrice: mentorPrice.slice() } };
        spoil(matching, dice(seed));
        const result = concluded(instance, matching);
        if (result instanceof InvalidCertificate) refused++;
        else expect({ shape, seed, primal: result.certificate.primal }).toEqual({ shape, seed, primal });
      }
    }
    expect(refused).toBeGreaterThan(50);
  });
});

function concluded(instance: Instance, matching: Matching): Solution | InvalidCertificate {
  try {
    return conclude(pose(instance, { fairness: 'total', stay: null }), matching);
  } catch (error) {
    if (error instanceof InvalidCertificate) return error;
    throw error;
  }
}

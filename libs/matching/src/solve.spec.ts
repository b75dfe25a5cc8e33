import { solve } from './solve';
import { verify } from './certificate';
import { draw, SHAPES } from './testing/shapes';
import { oracle } from './testing/oracle';

const EACH = 150;

describe('solve finds the lexicographic optimum that HiGHS finds', () => {
  for (const [name, shape] of Object.entries(SHAPES)) {
    it(`on ${EACH} instances: ${name}`, () => {
      for (let seed = 0; seed < EACH; seed++) {
        const instance = draw(shape, seed);
        const { matched, priorityMatched, score } = solve(instance);
        expect({ seed, matched, priorityMatched, value: score }).toEqual({ seed, ...oracle(instance) });
      }
    });
  }

  it.each(['dense', 'tight', 'pins and bans, slack'])('with the fairer score: %s', (name) => {
    const fairer = (score: number) => Math.round(1000 - (1000 - score) ** 2 / 1000);
    for (let seed = 0; seed < EACH; seed++) {
      const instance = draw(SHAPES[name]!, seed);
      const solution = solve(instance, { fairness: 'squared-shortfall' });
      let value = 0;
      solution.mentorOf.forEach((mentor, student) => {
        for (let at = instance.rowStart[student]!; at < instance.rowStart[student + 1]!; at++) {
          if (instance.mentor[at] === mentor) value += fairer(instance.score[at]!);
        }
      });
      const { matched, priorityMatched } = solution;
      expect({ seed, matched, priorityMatched, value }).toEqual({ seed, ...oracle(instance, fairer) });
      verify(instance, solution, { fairness: 'squared-shortfall' });
    }
  });
});

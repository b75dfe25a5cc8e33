import { verify, type Certificate, type Solution } from './certificate';
import type { Instance } from './instance';
import { solve } from './solve';
import { dice, draw, SHAPES } from './testing/shapes';

const instance: Instance = {
  students: 3, mentors: 3,
  rowStart: Int32Array.of(0, 2, 4, 5), mentor: Int32Array.of(0, 1, 0, 1, 0), score: Int32Array.of(900, 600, 800, 700, 400),
  capacity: Int32Array.of(1, 1, 1), priority: Uint8Array.of(0, 1, 0),
};

/** The solution with one thing changed. */
function tampered(solution: Solution, change: (copy: { mentorOf: Int32Array; studentPrice: Int32Array; mentorPrice: Int32Array }) => Partial<Solution & Certificate> | void): Solution {
  const { certificate } = solution;
  const copy = { mentorOf: solution.mentorOf.slice(), studentPrice: certificate.studentPrice.slice(), mentorPrice: certificate.mentorPrice.slice() };
  const { mentorOf, ...prices } = copy;
  const more = change(copy) ?? {};
  return { ...solution, mentorOf, ...more, certificate: { ...certificate, ...prices, ...more } };
}

describe('verify', () => {
  const solution = solve(instance);

  it('accepts what solve returns', () => {
    expect([...solution.mentorOf]).toEqual([0, 1, -1]);
    expect(() => verify(instance, solution)).not.toThrow();
  });

  it.each<[string, Parameters<typeof tampered>[1]]>([
    ['primal-is-not-dual', () => ({ dual: solution.certificate.dual + 1 })],
    ['primal-is-not-dual', () => ({ primal: solution.certificate.primal - 1 })],
    ['wrong-total', () => ({ matched: 3 })],
    ['wrong-total', () => ({ priorityMatched: 2 })],
    ['wrong-total', () => ({ score: solution.score + 1 })],
    ['wrong-shape', () => ({ mentorOf: Int32Array.of(0, 1) })],
    ['wrong-shape', () => ({ studentPrice: Int32Array.of() })],
    ['wrong-shape', () => ({ matchWorth: 1 })],
    ['wrong-shape', () => ({ priorityWorth: 1 })],
    ['over-capacity', ({ mentorOf }) => { mentorOf[2] = 0; }],
    ['pair-not-eligible', ({ mentorOf }) => { mentorOf[2] = 2; }],
    ['pair-not-eligible', ({ mentorOf }) => { mentorOf[2] = -2; }],
    ['pair-not-eligible', ({ mentorOf }) => { mentorOf[2] = 3; }],
    ['price-of-unmatched', ({ studentPrice }) => { studentPrice[2] = 1; }],
    ['price-of-free-place', ({ mentorPrice }) => { mentorPrice[2] = 1; }],
    ['negative-price', ({ mentorPrice }) => { mentorPrice[2] = -1; }],
    ['negative-price', ({ studentPrice }) => { studentPrice[2] = -1; }],
    ['pair-not-tight', ({ studentPrice }) => { studentPrice[0]!++; }],
    ['pair-not-tight', ({ studentPrice }) => { studentPrice[1]!++; }],
    ['pair-could-win', ({ studentPrice, mentorPrice }) => { studentPrice[0]! += 2000; mentorPrice[0]! -= 2000; }],
  ])('refuses a broken certificate: %s', (code, change) => {
    expect(() => verify(instance, tampered(solution, change))).toThrow(expect.objectContaining({ name: 'InvalidCertificate', code }));
  });

  it('refuses a solution of another instance, of another objective and of other pins', () => {
    const score = instance.score.map((value) => 1000 - value);
    expect(() => verify({ ...instance, score }, solution)).toThrow(expect.objectContaining({ name: 'InvalidCertificate' }));
    expect(() => verify(instance, solution, { fairness: 'squared-shortfall' })).toThrow(expect.objectContaining({ code: 'other-objective' }));
    expect(() => verify({ ...instance, pins: [[0, 1]] }, solution)).toThrow(expect.objectContaining({ code: 'pin-broken' }));
    expect(() => verify({ ...instance, forbidden: [[0, 0]] }, solution)).toThrow(expect.objectContaining({ code: 'pair-not-eligible' }));
  });

  it('refuses every matching that is worth less, whatever its prices', () => {
    for (const shape of ['tight', 'ties', 'pins and bans, slack']) {
      for (let seed = 0; seed < 200; seed++) {
        const drawn = draw(SHAPES[shape]!, seed);
        const best = solve(drawn);
        const student = dice(seed)(drawn.students);
        if (best.mentorOf[student] === -1) continue;
        expect(() => verify(drawn, tampered(best, ({ mentorOf }) => { mentorOf[student] = -1; }))).toThrow(expect.objectContaining({ name: 'InvalidCertificate' }));
      }
    }
  });
});

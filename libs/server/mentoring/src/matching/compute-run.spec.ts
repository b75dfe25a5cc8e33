import { solve } from '@tendril/matching';
import { computeRun } from './compute-run';
import type { FrozenInputs } from './frozen-inputs';
import { DEFAULT_WEIGHTS } from './scoring';
import { asFault } from './solver';

const wish = { languages: ['rw'], times: ['evening'], first: true };
const inputs: FrozenInputs = {
  seed: 3,
  weights: DEFAULT_WEIGHTS,
  students: [
    { id: 'nurse', occupations: ['2221'], ...wish }, { id: 'engineer', occupations: ['2142'], ...wish },
    { id: 'alone', occupations: ['2221'], ...wish, languages: ['sw'] }, { id: 'late', occupations: ['9621'], ...wish },
  ],
  mentors: [
    { id: 'builder', occupation: '2142', languages: ['rw'], times: ['evening'], places: 1 }, { id: 'carer', occupation: '2221', languages: ['rw'], times: ['evening'], places: 1 },
  ],
  leftOut: [{ id: 'silent', reason: 'no-wish' }, { id: 'minor', reason: 'no-consent' }],
};

describe('a computed run', () => {
  it('pairs students with the mentors who serve their goals best, with reasons and a proof', () => {
    const run = computeRun(inputs);
    expect(run.pairs.map(({ studentId, mentorId, score }) => [studentId, mentorId, score])).toEqual([['nurse', 'carer', 1000], ['engineer', 'builder', 1000]]);
    expect(run.pairs[0]?.parts[0]).toEqual({ part: 'goal', points: 550, of: 550, fact: { closeness: 'unit-group', occupation: '2221', wish: '2221', order: 1 } });
    expect([run.matched, run.score]).toEqual([2, 2000]);
    expect(run.certificate.primal).toBe(run.certificate.dual);
  });

  it('says of everybody else why not', () => {
    expect(computeRun(inputs).unmatched).toEqual([
      { studentId: 'silent', reason: 'no-wish' }, { studentId: 'minor', reason: 'no-consent' }, { studentId: 'alone', reason: 'no-language' }, { studentId: 'late', reason: 'too-few-places' },
    ]);
  });

  it('gives the same answer again', () => {
    expect(computeRun(structuredClone(inputs))).toEqual(computeRun(inputs));
  });

  it('is empty, and proved, for a school without mentors or students', () => {
    expect(computeRun({ ...inputs, mentors: [] })).toMatchObject({ matched: 0, pairs: [], certificate: { primal: 0, dual: 0 } });
    expect(computeRun({ ...inputs, students: [], leftOut: [] })).toMatchObject({ matched: 0, pairs: [], unmatched: [] });
  });

  it('fails when the proof does not hold', () => {
    const forged: typeof solve = (...args) => {
      const solution = solve(...args);
      solution.certificate.mentorPrice[0] = 999;
      return solution;
    };
    const attempt = () => computeRun(inputs, undefined, forged);
    expect(attempt).toThrow(expect.objectContaining({ name: 'InvalidCertificate' }));
    try { attempt(); } catch (error) { expect(asFault(error).code).toBe('certificate'); }
  });
});

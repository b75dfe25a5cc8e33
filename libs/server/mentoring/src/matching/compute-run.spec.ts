import { solve } from '@tendril/matching';
import { allPairs, frozenInputs, frozenMentor, frozenStudent } from '../testing/frozen';
import { computeRun, type RunTask } from './compute-run';
import { asFault } from './solver';

const both = { languages: ['rw', 'en'], times: ['evening', 'lunch'], place: 'kigali' };
const inputs = frozenInputs([
  frozenStudent('nurse', both), frozenStudent('engineer', { ...both, occupations: ['2142'] }),
  frozenStudent('alone', { languages: ['sw'] }), frozenStudent('late', { occupations: ['9621'] }),
], [frozenMentor('builder', { ...both, occupation: '2142' }), frozenMentor('carer', both)], { leftOut: [{ id: 'silent', reason: 'no-wish' }, { id: 'minor', reason: 'no-consent' }] });
const task = (frozen = inputs, keep?: number): RunTask => ({ inputs: frozen, pairs: allPairs(frozen, keep) });

describe('a computed run', () => {
  it('pairs students with the mentors who serve their goals best, with reasons and a proof', () => {
    const run = computeRun(task());
    expect(run.pairs.map(({ studentId, mentorId, score }) => [studentId, mentorId, score])).toEqual([['nurse', 'carer', 1000], ['engineer', 'builder', 1000]]);
    expect(run.pairs[0]?.parts[0]).toEqual({ part: 'goal', points: 550, of: 550, fact: { closeness: 'unit-group', occupation: '2221', wish: '2221', order: 1 } });
    expect([run.matched, run.score, run.couldWin]).toEqual([2, 2000, []]);
    expect(run.certificate.primal).toBe(run.certificate.dual);
  });

  it('says of everybody else why not', () => {
    expect(computeRun(task()).unmatched).toEqual([
      { studentId: 'silent', reason: 'no-wish' }, { studentId: 'minor', reason: 'no-consent' }, { studentId: 'alone', reason: 'no-language' }, { studentId: 'late', reason: 'too-few-places' },
    ]);
    const why = (frozen: typeof inputs) => computeRun(task(frozen)).unmatched[0]?.reason;
    const [one, other] = [frozenStudent('s', { gender: 'female' }), frozenMentor('m', { gender: 'male' })];
    expect(why(frozenInputs([one], []))).toBe('no-eligible-mentor');
    expect(why(frozenInputs([one], [frozenMentor('m', { times: ['sunday'] })]))).toBe('no-time');
    expect(why(frozenInputs([one], [other], { rules: { ...inputs.rules, sameGenderOnly: true } }))).toBe('no-gender');
    expect(why(frozenInputs([one], [other], { forbidden: [['s', 'm']] }))).toBe('excluded');
  });

  it('keeps pins and bans, and refuses a pin of two who may not meet', () => {
    const pinned = computeRun(task({ ...inputs, pins: [['nurse', 'builder']] }));
    expect(pinned.pairs.map(pair => [pair.studentId, pair.mentorId])).toEqual([['nurse', 'builder'], ['engineer', 'carer']]);
    const banned = computeRun(task({ ...inputs, bans: [['nurse', 'carer']] }));
    expect(banned.pairs.map(pair => [pair.studentId, pair.mentorId])).toEqual([['engineer', 'builder'], ['late', 'carer']]);
    expect(() => computeRun(task({ ...inputs, pins: [['alone', 'carer']] }))).toThrow(expect.objectContaining({ code: 'pin-not-eligible' }));
    expect(() => computeRun(task({ ...inputs, pins: [['nurse', 'carer'], ['late', 'carer']] }))).toThrow(expect.objectContaining({ code: 'pins-over-capacity' }));
  });

  it('gives the same answer again', () => {
    expect(computeRun(structuredClone(task()))).toEqual(computeRun(task()));
  });

  it('is empty, and proved, for a school without mentors or students', () => {
    expect(computeRun(task({ ...inputs, mentors: [] }))).toMatchObject({ matched: 0, pairs: [], certificate: { primal: 0, dual: 0 } });
    expect(computeRun(task({ ...inputs, students: [], leftOut: [] }))).toMatchObject({ matched: 0, pairs: [], unmatched: [] });
  });

  it('fails when the proof does not hold', () => {
    const forged: typeof solve = (...args) => {
      const solution = solve(...args);
      solution.certificate.mentorPrice[0] = 999;
      return solution;
    };
    const attempt = () => computeRun(task(), undefined, forged);
    expect(attempt).toThrow(expect.objectContaining({ name: 'InvalidCertificate' }));
    try { attempt(); } catch (error) { expect(asFault(error).code).toBe('certificate'); }
  });

  describe('over pruned pairs', () => {
    const words = { languages: ['rw', 'en', 'fr', 'sw'], times: ['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday'] };
    const some = (all: readonly string[], mask: number) => all.filter((_, index) => ((mask % (2 ** all.length - 1)) + 1) & (1 << index));
    const codes = ['2221', '2222', '2512', '6112', '7411', '2142'];
    const school = (seed: number, fairness: 'total' | 'squared-shortfall') => frozenInputs(
      Array.from({ length: 60 }, (_, n) => frozenStudent(`s${n}`, { occupations: [codes[(n * seed) % 6], codes[(n * seed + 2) % 6]].map(String), languages: some(words.languages, n * 7 + seed), times: some(words.times, n * 11), first: n % 3 > 0 })),
      Array.from({ length: 30 }, (_, n) => frozenMentor(`m${n}`, { occupation: String(codes[(n * 5 + seed) % 6]), languages: some(words.languages, n * 3), times: some(words.times, n * 13 + seed), places: 1 + ((n * seed) % 3) })),
      { rules: { ...inputs.rules, fairness } });

    it('names the students for whom a pair that was left out could have won, and no answer is taken for proved that is not', () => {
      let [proved, widened] = [0, 0];
      for (let seed = 1; seed <= 30; seed += 1) for (const fairness of ['total', 'squared-shortfall'] as const) {
        const frozen = school(seed, fairness);
        const whole = computeRun(task(frozen));
        const pruned = computeRun(task(frozen, 8));
        if (pruned.couldWin.length > 0) widened += 1;
        else {
          proved += 1;
          expect(pruned.certificate.primal).toBe(whole.certificate.primal);
        }
        if (pruned.certificate.primal < whole.certificate.primal) expect(pruned.couldWin.length).toBeGreaterThan(0);
        expect(whole.couldWin).toEqual([]);
      }
      expect(widened).toBeGreaterThan(5);
      expect(proved).toBeGreaterThan(0);
    });
  });
});

import { availability, spokenLanguage, studyField } from '@tendril/contracts';
import fc from 'fast-check';
import { type Member, MentoringWorld } from '../testing/mentoring-world';
import { allPairs, frozenInputs, frozenMentor, frozenStudent } from '../testing/frozen';
import { occupations } from '../occupation/occupation';
import { BuildPairs } from './build-pairs';
import { computeRun } from './compute-run';
import { EligiblePairs, FEW_MENTORS, KEPT_PAIRS } from './eligible-pairs.repository';
import { moveInRun } from './move-in-run';
import { fromBytes, tableOf, toBytes } from './pair-table';
import { ProveRun } from './prove-run';
import { standingAnswer } from './standing-answer';

const some = (all: readonly string[], minLength: number, maxLength = all.length) => fc.uniqueArray(fc.constantFrom(...all), { minLength, maxLength });
const towns = fc.constantFrom('', 'kigali', 'huye', 'musanze');
const code = fc.constantFrom(...occupations.map(one => one.code), '0110', '0310', '2221', '2222', '2211');
const common = {
  languages: some(spokenLanguage.options, 1), times: some(availability.options, 1), meeting: fc.constantFrom('in-person' as const, 'online' as const, 'either' as const), place: towns,
  gender: fc.constantFrom('female' as const, 'male' as const, null),
};
const fields = some(studyField.options, 0, 3) as fc.Arbitrary<(typeof studyField.options)[number][]>;
const weight = fc.integer({ min: 0, max: 100 });
const student = fc.record({ ...common, occupations: fc.uniqueArray(code, { minLength: 1, maxLength: 3 }), studies: fields, first: fc.boolean() });
const mentor = fc.record({ ...common, occupation: code, studied: fields });
const school = fc.record({
  students: fc.array(student, { maxLength: 12 }),
  mentors: fc.array(mentor, { maxLength: 15 }),
  weights: fc.record({ goal: weight, times: weight, language: weight, study: weight, place: weight }).filter(weights => Object.values(weights).some(one => one > 0)),
  sameGenderOnly: fc.boolean(), forbidden: fc.array(fc.tuple(fc.nat(11), fc.nat(14)), { maxLength: 8 }), keep: fc.integer({ min: 1, max: 16 }),
});

describe('the pairs that the database builds', () => {
  let world: MentoringWorld;
  let member: Member;

  beforeAll(async () => {
    world = await MentoringWorld.open();
    member = await world.school();
  });
  afterAll(() => world.close());

  const built = (inputs: ReturnType<typeof frozenInputs>, keep?: number) =>
    world.as(member, async () => tableOf(await world.get(EligiblePairs).best(inputs, inputs.students.map((_, row) => row), keep)));

  it('are those that the rules allow, with the points of the named parts, and of each student the best', async () => {
    await fc.assert(fc.asyncProperty(school, async ({ students, mentors, weights, sameGenderOnly, forbidden, keep }) => {
      const inputs = frozenInputs(students.map((one, n) => frozenStudent(`s${n}`, one)), mentors.map((one, n) => frozenMentor(`m${n}`, one)),
        { rules: { weights, sameGenderOnly, fairness: 'total' }, forbidden: forbidden.map(([s, m]) => [`s${s}`, `m${m}`] as const) });
      expect(await built(inputs, keep)).toEqual(allPairs(inputs, keep));
    }), { numRuns: 150 });
  });

  it.each([[55, 5, 50], [55, 5, 3], [90, 0, 20], [20, 30, 8], [0, 10, 10]])('are the same where wished occupations are looked at first: goal %i, the others %i, best %i', async (goal, others, keep) => {
    const mentors = fc.sample(mentor, { numRuns: FEW_MENTORS + 60, seed: 7 }).map((one, n) => frozenMentor(`m${n}`, one));
    const students = fc.sample(student, { numRuns: 60, seed: 8 }).map((one, n) => frozenStudent(`s${n}`, one));
    const all = frozenInputs(students, mentors, { rules: { weights: { goal, times: others, language: others, study: others, place: others }, sameGenderOnly: false, fairness: 'total' } });
    expect(await built(all, keep)).toEqual(allPairs(all, keep));
    const far = allPairs(all).mentor.at(-1) ?? -1;
    const pinned = await built({ ...all, pins: [[`s${students.length - 1}`, `m${far}`]] }, keep);
    expect([...pinned.mentor.subarray(pinned.rowStart.at(-2))]).toContain(far);
  });

  it('hold a pinned pair however low it scores, and none that is not allowed', async () => {
    const mentors = Array.from({ length: 8 }, (_, n) => frozenMentor(`m${n}`, n === 7 ? { occupation: '9621' } : {}));
    const pins = [['s', 'm7'], ['t', 'm7']] as const;
    const table = await built(frozenInputs([frozenStudent('s'), frozenStudent('t', { languages: ['sw'] })], mentors, { pins: [...pins] }), 3);
    expect([[...table.mentor], [...table.rowStart]]).toEqual([[0, 1, 7], [0, 3, 3]]);
  });

  it('are asked for some students alone, in their order', async () => {
    const inputs = frozenInputs(['a', 'b', 'c'].map((id, n) => frozenStudent(id, { languages: n === 1 ? ['sw'] : ['rw'] })), [frozenMentor('m')]);
    const rows = await world.as(member, () => world.get(EligiblePairs).best(inputs, [1, 2], KEPT_PAIRS));
    expect(rows).toEqual([{ mentors: [], scores: [], pruned: -1 }, { mentors: [0], scores: [expect.any(Number)], pruned: -1 }]);
  });

  it('that were left out are taken in until the answer is that of all pairs, with few of them', async () => {
    let widenings = 0;
    await fc.assert(fc.asyncProperty(school, fc.constantFrom('total' as const, 'squared-shortfall' as const), async ({ students, mentors, weights, forbidden }, fairness) => {
      const inputs = frozenInputs(students.map((one, n) => frozenStudent(`s${n}`, one)), mentors.map((one, n) => frozenMentor(`m${n}`, one)), {
        rules: { weights, sameGenderOnly: false, fairness }, bans: forbidden.map(([s, m]) => [`s${s}`, `m${m}`] as const),
      });
      const wanted = { context: member, inputs, signal: new AbortController().signal };
      let pairs = await built(inputs, 1);
      for (;;) {
        const answer = computeRun({ inputs, pairs });
        const wider = await world.get(BuildPairs).widen(wanted, pairs, answer);
        if (!wider) {
          expect(answer.certificate.primal).toBe(computeRun({ inputs, pairs: allPairs(inputs) }).certificate.primal);
          return;
        }
        widenings += 1;
        pairs = wider.table;
      }
    }), { numRuns: 60 });
    expect(widenings).toBeGreaterThan(20);
  });

  it('that were left out are taken in after a move by hand too', async () => {
    let widenings = 0;
    await fc.assert(fc.asyncProperty(school, fc.nat(11), fc.nat(14), async ({ students, mentors, weights }, n, m) => {
      const inputs = frozenInputs(students.map((one, at) => frozenStudent(`s${at}`, one)), mentors.map((one, at) => frozenMentor(`m${at}`, one)), { rules: { weights, sameGenderOnly: false, fairness: 'total' } });
      const every = allPairs(inputs);
      const [row, column] = [n % Math.max(1, students.length), m % Math.max(1, mentors.length)];
      if (!every.mentor.subarray(every.rowStart[row], every.rowStart[row + 1]).includes(column)) return;
      const wanted = { context: member, inputs, signal: new AbortController().signal };
      let pairs = await built(inputs, 1);
      let answer = computeRun({ inputs, pairs });
      for (let wider = await world.get(BuildPairs).widen(wanted, pairs, answer); wider; wider = await world.get(BuildPairs).widen(wanted, pairs, answer)) answer = computeRun({ inputs, pairs: pairs = wider.table });
      const before = standingAnswer({ inputs, pairs, certificate: answer.certificate }, new Map(answer.pairs.map(pair => [pair.studentId, pair.mentorId])), { pins: [], bans: [] });
      const to = [`s${row}`, `m${column}`] as const;
      const moved = await world.as(member, () => world.get(ProveRun).moved(before, to));
      widenings += moved.widened;
      expect(moved.answer.certificate.primal).toBe(moveInRun({ answer: { ...before, pairs: every }, to }).certificate.primal);
    }), { numRuns: 150, seed: 3 });
    expect(widenings).toBeGreaterThan(1);
  });

  it('are kept as bytes and read again', () => {
    for (const table of [tableOf([]), tableOf([{ mentors: [], scores: [], pruned: -1 }, { mentors: [3, 70_000], scores: [1000, 0], pruned: 7 }])]) expect(fromBytes(toBytes(table))).toEqual(table);
  });
});

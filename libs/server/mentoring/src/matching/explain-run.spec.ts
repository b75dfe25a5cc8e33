import { allPairs, frozenInputs, frozenMentor, frozenStudent } from '../testing/frozen';
import { computeRun } from './compute-run';
import { explainRun } from './explain-run';
import type { FrozenInputs } from './frozen-inputs';
import { columnsOf } from './run-instance';

const nurses = (count: number) => Array.from({ length: count }, (_, n) => frozenStudent(`n${n}`));
const explain = (inputs: FrozenInputs) => {
  const pairs = allPairs(inputs);
  const { pairs: proposed, certificate, unmatched } = computeRun({ inputs, pairs });
  const mentorOf = columnsOf(inputs, new Map(proposed.map(pair => [pair.studentId, pair.mentorId])));
  return { unmatched, ...explainRun({ inputs, pairs, certificate, mentorOf }) };
};

describe('what is said beside an answer', () => {
  it.each([[1, 1], [4, 4], [9, 5]])('places with one more nurse that bring each a student more: for %i without a mentor %i', (without, places) => {
    const builder = frozenMentor('builder', { occupation: '7112', languages: ['fr'], places: 3 });
    const { openings, scarce } = explain(frozenInputs([...nurses(without + 2), frozenStudent('b', { languages: ['fr'], occupations: ['7112'] })], [frozenMentor('nurse', { places: 2 }), builder]));
    expect(openings).toEqual([{ occupation: '2221', places, matched: places, score: 1000 * places, students: expect.any(Array) }]);
    expect(openings[0]?.students).toHaveLength(places);
    expect(scarce).toEqual(['nurse']);
  });

  it('one place where it makes a match better and nobody is without', () => {
    const { openings, nextBest } = explain(frozenInputs(nurses(2), [frozenMentor('nurse'), frozenMentor('driver', { occupation: '8322' })]));
    expect(openings).toEqual([{ occupation: '2221', places: 1, matched: 0, score: 550, students: [] }]);
    expect([...nextBest.values()]).toEqual([{ matched: 0, score: 0 }, { matched: 0, score: 0 }]);
  });

  it('no next best where there is no other mentor, and the loss of a match where another would lose hers', () => {
    const one = explain(frozenInputs(nurses(1), [frozenMentor('only')]));
    expect(one.nextBest.get('n0')).toBeNull();
    const [far, near] = [frozenMentor('far', { occupation: '8322' }), frozenMentor('near')];
    const two = explain(frozenInputs([frozenStudent('both', { languages: ['rw', 'fr'] }), frozenStudent('rw')], [far, { ...near, languages: ['fr'] }]));
    expect(two.nextBest.get('both')).toMatchObject({ matched: -1 });
    expect(two.nextBest.get('rw')).toBeNull();
  });

  it('how many mentors each rule removed, each by the first, and who could not be asked at all', () => {
    const mentors = [
      frozenMentor('speaks', { languages: ['fr'] }), frozenMentor('late', { times: ['sunday'] }), frozenMentor('man', { gender: 'male' }),
      frozenMentor('aunt', { gender: 'female' }), frozenMentor('banned', { gender: 'female' }), frozenMentor('both', { languages: ['fr'], times: ['sunday'] }),
    ];
    const base = frozenInputs([frozenStudent('s', { gender: 'female' })], mentors, { forbidden: [['s', 'aunt']], bans: [['s', 'banned']], absent: [{ rule: 'full', mentors: 3 }] });
    const { removed, unmatched } = explain({ ...base, rules: { ...base.rules, sameGenderOnly: true } });
    expect(removed.get('s')).toEqual([
      { rule: 'language', mentors: 2 }, { rule: 'time', mentors: 1 }, { rule: 'gender', mentors: 1 }, { rule: 'excluded', mentors: 1 }, { rule: 'banned', mentors: 1 }, { rule: 'full', mentors: 3 }]);
    expect(unmatched).toEqual([{ studentId: 's', reason: 'excluded' }]);
  });
});

import { DEFAULT_MATCH_RULES } from '../rules/match-rules';
import { frozenMentor, frozenStudent } from '../testing/frozen';
import { commonPart, goalPart, placePart, samePlace, scoreParts, sharesOf, studyPart } from './scoring';

describe('the weights of a school', () => {
  it.each([
    [{ goal: 55, times: 15, language: 15, study: 10, place: 5 }, [550, 150, 150, 100, 50]],
    [{ goal: 1, times: 1, language: 1, study: 0, place: 0 }, [334, 333, 333, 0, 0]],
    [{ goal: 100, times: 100, language: 100, study: 100, place: 99 }, [201, 201, 200, 200, 198]],
    [{ goal: 0, times: 0, language: 0, study: 0, place: 7 }, [0, 0, 0, 0, 1000]],
  ])('divide a thousand points and lose none: %j', (weights, expected) => {
    const shares = sharesOf(weights);
    expect(Object.values(shares)).toEqual(expected);
    expect(Object.values(shares).reduce((sum, points) => sum + points, 0)).toBe(1000);
  });
});

describe('a pair’s score', () => {
  const shares = sharesOf(DEFAULT_MATCH_RULES.weights);
  const total = (student: Partial<Parameters<typeof frozenStudent>[1]>, mentor: Partial<Parameters<typeof frozenMentor>[1]>) =>
    scoreParts(frozenStudent('s', student), frozenMentor('m', mentor), shares).reduce((sum, part) => sum + part.points, 0);

  it('is a thousand for the best there can be, and names each part', () => {
    const all = { languages: ['rw', 'en'], times: ['lunch', 'evening'], place: 'kigali' };
    expect(total({ ...all, studies: ['health'] }, { ...all, studied: ['health'] })).toBe(1000);
    expect(scoreParts(frozenStudent('s'), frozenMentor('m'), shares).map(part => part.part)).toEqual(['goal', 'times', 'language', 'study', 'place']);
  });

  it.each([
    [['2221'], '2221', 550, 'unit-group', 1], [['2142', '2221'], '2221', 468, 'unit-group', 2], [['2142', '2512', '2221'], '2221', 385, 'unit-group', 3],
    [['2222'], '2221', 440, 'minor', 1], [['2211'], '2221', 303, 'sub-major', 1], [['2512'], '2221', 165, 'major', 1], [['9621'], '2221', 0, 'none', undefined],
    [['2211', '2222'], '2221', 374, 'minor', 2],
  ])('gives for the wishes %j and the occupation %s %i points', (wishes, occupation, points, near, order) => {
    expect(goalPart(wishes, occupation, 550)).toMatchObject({ points, of: 550, fact: { closeness: near, ...(order && { order }) } });
  });

  it('counts what is in common against what the student named, and two are enough', () => {
    expect(commonPart('language', ['rw'], ['rw', 'en'], 150)).toEqual({ part: 'language', points: 150, of: 150, fact: { common: 'rw' } });
    expect(commonPart('language', ['rw', 'en'], ['en'], 150).points).toBe(75);
    expect(commonPart('times', ['lunch', 'evening', 'sunday'], ['sunday', 'lunch', 'evening'], 151)).toMatchObject({ points: 151, fact: { common: 'lunch,evening,sunday' } });
    expect(commonPart('times', [], ['lunch'], 150).points).toBe(0);
  });

  it('knows the first field of study from another', () => {
    expect(studyPart(['health', 'arts'], ['arts', 'health'], 100)).toEqual({ part: 'study', points: 100, of: 100, fact: { common: 'health' } });
    expect(studyPart(['health', 'arts'], ['arts'], 100)).toMatchObject({ points: 70, fact: { common: 'arts' } });
    expect(studyPart(['health'], ['arts'], 100).points).toBe(0);
    expect(studyPart([], ['arts'], 100)).toMatchObject({ points: 100, fact: { common: '' } });
  });

  it.each([
    ['either', 'kigali', 'either', 'kigali', 50, 'in-person-near'], ['in-person', 'kigali', 'either', 'huye', 18, 'in-person-far'], ['in-person', '', 'in-person', 'huye', 25, 'in-person-unknown'],
    ['either', 'kigali', 'either', 'huye', 38, 'online'], ['online', 'kigali', 'in-person', 'kigali', 0, 'none'], ['online', '', 'either', '', 38, 'online'], ['either', '', 'online', 'huye', 50, 'any'],
  ] as const)('says how the two could meet: %s in %s, %s in %s', (one, town, other, elsewhere, points, how) => {
    expect(placePart({ meeting: one, place: town }, { meeting: other, place: elsewhere }, 50)).toEqual({ part: 'place', points, of: 50, fact: { how } });
  });

  it('reads one town in two spellings', () => {
    expect(samePlace('  Nyârugenge,  KIGALI ')).toBe(samePlace('nyarugenge kigali'));
  });
});

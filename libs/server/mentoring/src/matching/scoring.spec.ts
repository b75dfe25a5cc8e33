import { commonPart, DEFAULT_WEIGHTS, goalPart, scoreParts } from './scoring';

const total = (parts: readonly { points: number }[]) => parts.reduce((sum, part) => sum + part.points, 0);

describe('a score', () => {
  const student = { occupations: ['2221', '2142', '2512'], languages: ['rw', 'en'], times: ['evening', 'sunday'], first: true };

  it('is 1000 for the first wish with everything in common', () => {
    const parts = scoreParts(student, { occupation: '2221', languages: ['en', 'rw', 'fr'], times: ['sunday', 'evening'] }, DEFAULT_WEIGHTS);
    expect(total(parts)).toBe(1000);
    expect(parts.map(part => part.part)).toEqual(['goal', 'times', 'language', 'first-match']);
    for (const part of parts) expect(part.points).toBe(part.of);
  });

  it('falls with the distance of the occupation', () => {
    const points = ['2221', '2222', '2211', '2411', '3221'].map(occupation => goalPart(['2221'], occupation, 1000).points);
    expect(points).toEqual([1000, 800, 550, 300, 0]);
  });

  it('counts a later wish for less, and takes the wish that serves best', () => {
    expect(goalPart(student.occupations, '2142', 1000)).toEqual({ part: 'goal', points: 850, of: 1000, fact: { closeness: 'unit-group', occupation: '2142', wish: '2142', order: 2 } });
    expect(goalPart(student.occupations, '2512', 1000).points).toBe(700);
    expect(goalPart(['2211', '2222'], '2221', 1000).fact).toMatchObject({ wish: '2222', order: 2 });
  });

  it('measures what is in common against what the student named', () => {
    expect(commonPart('language', ['rw'], ['rw'], 150).points).toBe(150);
    expect(commonPart('language', ['rw', 'en'], ['rw'], 150).points).toBe(75);
    expect(commonPart('times', ['lunch', 'evening', 'sunday'], ['evening', 'sunday', 'lunch'], 200)).toMatchObject({ points: 200, fact: { common: 'lunch,evening,sunday' } });
  });

  it('gives nothing for a first match to a student who had one', () => {
    const mentor = { occupation: '2221', languages: ['rw', 'en'], times: ['evening', 'sunday'] };
    expect(total(scoreParts({ ...student, first: false }, mentor, DEFAULT_WEIGHTS))).toBe(1000 - DEFAULT_WEIGHTS['first-match']);
  });

  it('is made of default weights that add up to 1000', () => {
    expect(Object.values(DEFAULT_WEIGHTS).reduce((sum, weight) => sum + weight, 0)).toBe(1000);
  });
});

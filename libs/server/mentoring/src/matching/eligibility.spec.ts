import { instanceOf, whyUnmatched } from './eligibility';
import { shuffled, type FrozenInputs } from './frozen-inputs';
import { DEFAULT_WEIGHTS, scoreParts } from './scoring';

const student = (id: string, over: Partial<FrozenInputs['students'][number]> = {}) => ({ id, occupations: ['2221'], languages: ['rw'], times: ['evening'], first: true, ...over });
const mentor = (id: string, over: Partial<FrozenInputs['mentors'][number]> = {}) => ({ id, occupation: '2221', languages: ['rw'], times: ['evening'], places: 1, ...over });
const inputs = (students: FrozenInputs['students'], mentors: FrozenInputs['mentors']): FrozenInputs => ({ seed: 1, weights: DEFAULT_WEIGHTS, students, mentors, leftOut: [] });
const pairsOf = (frozen: FrozenInputs) => {
  const { rowStart, mentor: column } = instanceOf(frozen);
  return frozen.students.map((_, row) => [...column.slice(rowStart[row], rowStart[row + 1])]);
};

describe('eligible pairs', () => {
  it('share a language and a time, whatever the score would be', () => {
    const frozen = inputs([student('s')], [
      mentor('neither', { languages: ['fr'], times: ['sunday'] }), mentor('no time', { times: ['sunday'] }), mentor('no language', { languages: ['fr', 'en'] }),
      mentor('both, far from the goal', { occupation: '9621' }), mentor('both', { languages: ['fr', 'rw'], times: ['lunch', 'evening'] }),
    ]);
    expect(pairsOf(frozen)).toEqual([[3, 4]]);
  });

  it('carry the scores that their named parts add up to', () => {
    const words = { languages: ['rw', 'en', 'fr', 'sw'], times: ['lunch', 'after-school', 'evening', 'saturday-morning', 'sunday'] };
    const some = (all: readonly string[], mask: number) => all.filter((_, index) => ((mask % (2 ** all.length - 1)) + 1) & (1 << index));
    const codes = ['2221', '2222', '2512', '6112', '7411', '2142'];
    const frozen = inputs(
      Array.from({ length: 40 }, (_, n) => student(`s${n}`, { occupations: [codes[n % 6], codes[(n + 2) % 6]].map(String), languages: some(words.languages, n * 7), times: some(words.times, n * 11), first: n % 3 > 0 })),
      Array.from({ length: 30 }, (_, n) => mentor(`m${n}`, { occupation: String(codes[(n * 5) % 6]), languages: some(words.languages, n * 3), times: some(words.times, n * 13) })));
    const { rowStart, mentor: column, score } = instanceOf(frozen);
    expect(score.length).toBeGreaterThan(300);
    for (const [row, one] of frozen.students.entries()) {
      for (let at = rowStart[row] ?? 0; at < (rowStart[row + 1] ?? 0); at += 1) {
        const other = frozen.mentors[column[at] ?? -1];
        const parts = other ? scoreParts(one, other, frozen.weights) : [];
        expect(score[at]).toBe(parts.reduce((sum, part) => sum + part.points, 0));
      }
    }
  });

  it('put students who never had a mentor into the priority tier', () => {
    const { priority, capacity } = instanceOf(inputs([student('a'), student('b', { first: false })], [mentor('m', { places: 3 })]));
    expect([[...priority], [...capacity]]).toEqual([[1, 0], [3]]);
  });
});

describe('a student without a mentor', () => {
  const why = (mentors: FrozenInputs['mentors']) => {
    const frozen = inputs([student('s', { languages: ['rw'], times: ['evening'] })], mentors);
    return whyUnmatched(frozen, instanceOf(frozen), 0);
  };

  it.each([
    ['no-eligible-mentor', []],
    ['no-language', [mentor('m', { languages: ['fr'] })]],
    ['no-time', [mentor('m', { times: ['sunday'] }), mentor('n', { times: ['lunch'] })]],
    ['no-eligible-mentor', [mentor('m', { times: ['sunday'] }), mentor('n', { languages: ['fr'] })]],
    ['too-few-places', [mentor('m')]],
  ] as const)('is told apart: %s', (reason, mentors) => expect(why([...mentors])).toBe(reason));
});

describe('the order of the seed', () => {
  const ids = Array.from({ length: 50 }, (_, n) => n);

  it('is the same for the same seed, another for another, and loses nobody', () => {
    expect(shuffled(ids, 7)).toEqual(shuffled(ids, 7));
    expect(shuffled(ids, 7)).not.toEqual(shuffled(ids, 8));
    expect([...shuffled(ids, 7)].sort((a, b) => a - b)).toEqual(ids);
  });
});

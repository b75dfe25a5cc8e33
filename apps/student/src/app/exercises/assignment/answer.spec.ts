import { Answer, isSameAnswer, together } from './answer';

const base: Answer = { answers: { why: 'She builds.', plan: '' }, picked: { people: ['c1'] }, interviewId: '' };
const changed = (answers: Record<string, string>, more: Partial<Answer> = {}): Answer => ({ ...base, ...more, answers: { ...base.answers, ...answers } });

describe('two answers that went apart', () => {
  it('are put together step by step', () => {
    const { answer, clash } = together(base, changed({ plan: 'Ask her.' }), changed({ why: 'She builds bridges.' }, { picked: { people: ['c1', 'c2'] }, interviewId: 'i1' }));
    expect(clash).toBe(false);
    expect(answer).toEqual({ answers: { why: 'She builds bridges.', plan: 'Ask her.' }, picked: { people: ['c1', 'c2'] }, interviewId: 'i1' });
  });

  it('clash where both changed one step, and the words at hand stand', () => {
    const { answer, clash } = together(base, changed({ why: 'Mine.' }), changed({ why: 'Theirs.' }));
    expect(clash).toBe(true);
    expect(answer.answers['why']).toBe('Mine.');
  });

  it('do not clash when both wrote the same', () => {
    expect(together(base, changed({ why: 'Both.' }), changed({ why: 'Both.' })).clash).toBe(false);
    expect(together(base, changed({}, { picked: { people: ['c2', 'c1'] } }), changed({}, { picked: { people: ['c1', 'c2'] } })).clash).toBe(false);
  });

  it('keep a step that one side emptied', () => {
    expect(together(base, changed({ why: '' }), changed({ plan: 'Ask.' })).answer.answers).toEqual({ why: '', plan: 'Ask.' });
  });
});

describe('whether the API has an answer', () => {
  const work = { answers: { why: 'She builds.' }, picked: { people: ['c1'] }, interviewId: null };

  it('does not mind a step without a text, nor the order of picking', () => {
    expect(isSameAnswer(base, work)).toBe(true);
    expect(isSameAnswer({ ...base, picked: { people: ['c2', 'c1'] } }, { ...work, picked: { people: ['c1', 'c2'] } })).toBe(true);
  });

  it('sees another pick, another word and another interview', () => {
    expect(isSameAnswer({ ...base, picked: {} }, work)).toBe(false);
    expect(isSameAnswer(changed({ plan: 'Ask.' }), work)).toBe(false);
    expect(isSameAnswer({ ...base, interviewId: 'i1' }, work)).toBe(false);
  });
});

import { BLANK, blanksIn, isBlank, moved, newStep, ofKind, pointsFor } from './content';
import { draftOf, same } from './testing/exercise';

describe('the content of an exercise', () => {
  it('keeps the order of the rest when one part moves', () => {
    expect([moved('abcd'.split(''), 0, 2), moved('abcd'.split(''), 3, 0)]).toEqual([['b', 'c', 'a', 'd'], ['d', 'a', 'b', 'c']]);
  });

  it('leaves a step its words when it asks for something else, and gives it what that needs', () => {
    const step = { ...newStep(), title: same('Say when') };
    const list = ofKind(step, 'checklist');
    expect(list).toMatchObject({ key: step.key, title: same('Say when'), evidence: 'checklist' });
    expect(list.options).toHaveLength(2);
    expect(ofKind(list, 'date')).toEqual({ key: step.key, title: same('Say when'), help: step.help, evidence: 'date', minutes: step.minutes });
    expect(ofKind({ ...step, words: null }, 'text').words).toBeNull();
  });

  it('counts a text as blank in a language only where another has it', () => {
    expect(blanksIn(draftOf({ title: { en: 'Reconnect', fr: ' ', rw: '' } }), 'fr')).toBe(1);
    expect(blanksIn(draftOf({ title: same('') }), 'fr')).toBe(0);
    expect([isBlank(BLANK), isBlank({ ...BLANK, purpose: { en: '', fr: 'Voir.', rw: '' } })]).toEqual([true, false]);
  });

  it('gives points that never fall, and keeps those that were given', () => {
    expect([pointsFor(4), pointsFor(6), pointsFor(3, [5, 8])]).toEqual([[0, 1, 2, 3], [0, 1, 2, 3, 4, 5], [5, 8, 9]]);
  });
});

import { isEncounter, missingForEncounter } from './encounter';

const whole = {
  purpose: 'Choose between two trades.', questions: ['What is a normal day?'], heldOn: '2026-11-20', minutes: 25, notes: 'She starts at seven.',
  reflection: { surprised: 'The checking.', interested: 'Yes, because it matters.', ruledOut: '' },
};

describe('an interview counts as an encounter', () => {
  it('with purpose, questions, a two-way talk and a reflection; nothing need be ruled out', () => {
    expect(isEncounter(whole)).toBe(true);
  });

  it('not while a part is missing', () => {
    expect(missingForEncounter({ ...whole, purpose: ' ' })).toEqual(['purpose']);
    expect(missingForEncounter({ ...whole, questions: [] })).toEqual(['questions']);
    expect(missingForEncounter({ ...whole, questions: ['  '] })).toEqual(['questions']);
    expect(missingForEncounter({ ...whole, heldOn: null })).toEqual(['talk']);
    expect(missingForEncounter({ ...whole, minutes: null })).toEqual(['talk']);
    expect(missingForEncounter({ ...whole, notes: '' })).toEqual(['talk']);
    expect(missingForEncounter({ ...whole, reflection: { ...whole.reflection, surprised: '' } })).toEqual(['reflection']);
    expect(missingForEncounter({ ...whole, reflection: { ...whole.reflection, interested: '\n' } })).toEqual(['reflection']);
    expect(isEncounter({ ...whole, notes: '' })).toBe(false);
  });
});

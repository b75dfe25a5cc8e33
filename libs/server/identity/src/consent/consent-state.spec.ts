import { ageOn, consentState } from './consent-state';

const today = '2026-11-23';
const given = { givenOn: '2026-11-01', withdrawnOn: null };

describe('consentState', () => {
  it.each([
    ['sixteen today', '2010-11-23', 16, [], 'not-needed'],
    ['sixteen tomorrow', '2010-11-24', 16, [], 'missing'],
    ['sixteen tomorrow, with consent', '2010-11-24', 16, [given], 'given'],
    ['of unknown age', null, 16, [], 'missing'],
    ['of unknown age, with consent', null, 16, [given], 'given'],
    ['of unknown age where the school asks for none', null, 0, [], 'not-needed'],
    ['under age, consent given today', '2012-01-01', 16, [{ givenOn: today, withdrawnOn: null }], 'given'],
    ['under age, consent dated tomorrow', '2012-01-01', 16, [{ givenOn: '2026-11-24', withdrawnOn: null }], 'missing'],
    ['under age, withdrawn today', '2012-01-01', 16, [{ ...given, withdrawnOn: today }], 'missing'],
    ['under age, to be withdrawn tomorrow', '2012-01-01', 16, [{ ...given, withdrawnOn: '2026-11-24' }], 'given'],
    ['under age, withdrawn and given again', '2012-01-01', 16, [{ ...given, withdrawnOn: '2026-11-10' }, { givenOn: '2026-11-12', withdrawnOn: null }], 'given'],
  ])('of a student %s', (_, birthDate, age, consents, state) => expect(consentState(birthDate, age, consents, today)).toBe(state));
});

describe('ageOn', () => {
  it.each([
    ['2012-02-29', '2028-02-28', 15],
    ['2012-02-29', '2028-02-29', 16],
    ['2012-02-29', '2029-02-28', 16],
    ['2012-02-29', '2029-03-01', 17],
    ['2010-12-31', '2026-01-01', 15],
  ])('of one born on %s is on %s', (birth, day, age) => expect(ageOn(birth, day)).toBe(age));
});

import { phoneNumbersIn, without } from './phone-numbers';

describe('phone numbers in notes', () => {
  it('are seen however they are parted', () => {
    expect(phoneNumbersIn('Call her on 078 000 0142.')).toEqual(['078 000 0142']);
    expect(phoneNumbersIn('Call +250-788-123-456 or 0788123456')).toEqual(['+250-788-123-456', '0788123456']);
  });

  it('are not seen in dates, years and amounts', () => {
    expect(phoneNumbersIn('From 2019 to 2026-11-23 she built 12 500 houses')).toEqual([]);
  });

  it('are taken out without a gap', () => expect(without('She said to call 078 000 0142.', '078 000 0142')).toBe('She said to call.'));
});

import { endOfTalk, momentOfThanks, talkTime, thankedInTime, thankYouDueAt } from './talk';

const kigali = 'Africa/Kigali';
const now = new Date('2026-11-26T15:00:00Z');
const at = (text: string) => new Date(text);

describe('the time of a talk', () => {
  it('is the wall clock of the school', () => {
    expect(talkTime('2026-11-26T17:00', kigali, now)).toEqual(at('2026-11-26T15:00:00Z'));
    expect(talkTime('2026-11-26T17:00', 'America/Chicago', now)).toEqual(at('2026-11-26T23:00:00Z'));
  });

  it('is a time that exists and is yet to come', () => {
    for (const text of ['2026-02-30T10:00', '2026-13-01T10:00', '2026-11-27T24:30', '2026-11-27T10:61']) {
      expect(() => talkTime(text, kigali, now)).toThrow(expect.objectContaining({ fields: [{ path: 'at', code: 'no_such_time', params: {} }] }));
    }
    expect(() => talkTime('2026-11-26T16:59', kigali, now)).toThrow(expect.objectContaining({ fields: [{ path: 'at', code: 'in_past', params: {} }] }));
  });
});

describe('a talk is over', () => {
  it('so many minutes after its appointment', () => {
    expect(endOfTalk({ heldOn: '2026-11-26', minutes: 25, scheduledAt: at('2026-11-26T14:30:00Z') }, kigali, now)).toEqual(at('2026-11-26T14:55:00Z'));
  });

  it('now, when it was today and nothing else is known', () => {
    expect(endOfTalk({ heldOn: '2026-11-26', minutes: 25, scheduledAt: null }, kigali, now)).toEqual(now);
  });

  it('with the day, when it was earlier or on another day than agreed', () => {
    expect(endOfTalk({ heldOn: '2026-11-24', minutes: 25, scheduledAt: at('2026-11-26T14:30:00Z') }, kigali, now)).toEqual(at('2026-11-24T22:00:00Z'));
  });

  it('never later than now', () => {
    expect(endOfTalk({ heldOn: '2026-11-26', minutes: 60, scheduledAt: at('2026-11-26T14:30:00Z') }, kigali, now)).toEqual(now);
  });
});

describe('a thank-you', () => {
  const heldAt = at('2026-11-24T14:55:00Z');

  it('is due after 24 hours and late at 48', () => {
    expect(thankYouDueAt(heldAt)).toEqual(at('2026-11-25T14:55:00Z'));
    expect(thankedInTime(heldAt, at('2026-11-26T14:54:59.999Z'))).toBe(true);
    expect(thankedInTime(heldAt, at('2026-11-26T14:55:00Z'))).toBe(false);
  });

  it('of today was sent now, of an earlier day at the first moment that it could have been', () => {
    expect(momentOfThanks('2026-11-26', heldAt, kigali, now)).toEqual(now);
    expect(momentOfThanks('2026-11-25', heldAt, kigali, now)).toEqual(at('2026-11-24T22:00:00Z'));
    expect(momentOfThanks('2026-11-24', heldAt, kigali, now)).toEqual(heldAt);
  });
});

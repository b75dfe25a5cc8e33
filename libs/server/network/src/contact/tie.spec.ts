import { tieOf } from './tie';

const tie = (lastTouchOn: string, today: string) => tieOf({ lastTouchOn, idealGapDays: 30, longestGapDays: 60 }, today);

describe('a tie', () => {
  it('thrives to the last day of the ideal gap', () => {
    expect(tie('2026-11-23', '2026-11-23')).toBe('thriving');
    expect(tie('2026-10-24', '2026-11-23')).toBe('thriving');
  });

  it('wilts to the last day of the longest gap, and sleeps after it', () => {
    expect(tie('2026-10-23', '2026-11-23')).toBe('wilting');
    expect(tie('2026-09-24', '2026-11-23')).toBe('wilting');
    expect(tie('2026-09-23', '2026-11-23')).toBe('dormant');
  });

  it('counts calendar days, whatever the clocks of a zone do between them', () => {
    expect(tie('2026-02-27', '2026-03-29')).toBe('thriving');
    expect(tie('2026-02-27', '2026-03-30')).toBe('wilting');
  });

  it('thrives when it was touched later than the school’s today', () => {
    expect(tie('2026-11-24', '2026-11-23')).toBe('thriving');
  });
});

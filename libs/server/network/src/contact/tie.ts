import type { Tie } from '@tendril/contracts';

export interface Cadence {
  /** The day of the last touch, `2026-11-23`. */
  readonly lastTouchOn: string;
  readonly idealGapDays: number;
  readonly longestGapDays: number;
}

/** How a tie stands on `today`, a date in the school's zone: it thrives to the end of the ideal gap, wilts to the end of the longest, then sleeps. */
export function tieOf({ lastTouchOn, idealGapDays, longestGapDays }: Cadence, today: string): Tie {
  const days = daysBetween(lastTouchOn, today);
  if (days <= idealGapDays) return 'thriving';
  return days <= longestGapDays ? 'wilting' : 'dormant';
}

function daysBetween(from: string, until: string): number {
  return Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

import type { MentorRow } from '@tendril/contracts';

const DAY = 86_400_000;
/** A clearance that ends within so many days is to be renewed. */
const SOON = 30;

export type Standing = 'cleared' | 'expiring' | 'lapsed';

/** Today as the reader's calendar has it, YYYY-MM-DD, or so many days later. */
export function dayFromNow(days = 0): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), String(day.getDate()).padStart(2, '0')].join('-');
}

/** Whole days until the clearance ends, counted from `today` (YYYY-MM-DD); the last day is 0. */
export const daysLeft = (clearedUntil: string, today: string): number => Math.round((Date.parse(clearedUntil) - Date.parse(today)) / DAY);

export function standingOf({ cleared, clearedUntil }: Pick<MentorRow, 'cleared' | 'clearedUntil'>, today: string): Standing {
  if (!cleared || !clearedUntil) return 'lapsed';
  return daysLeft(clearedUntil, today) <= SOON ? 'expiring' : 'cleared';
}

import { instantIn } from '@tendril/platform';

/** The day before or after, `2026-11-22` of `2026-11-23` and -1. */
export const addDays = (date: string, days: number): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** When what was decided for a later day takes effect: as that day begins in the zone; undefined when it has begun. */
export const startOf = (date: string, today: string, timeZone: string): Date | undefined => (date > today ? instantIn(timeZone, date, '00:00') : undefined);

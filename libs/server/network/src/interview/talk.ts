import { dateIn, instantIn, invalidField } from '@tendril/platform';

const HOUR = 3_600_000;
/** A thank-you is due 24 hours after the talk, and late at 48. */
const DUE_HOURS = 24;
const LATE_HOURS = 48;

/** The wall clock `2026-11-26T16:30` of the school's zone as an instant. @throws ProblemError 400 beside `at` when there is no such time, or it is over */
export function talkTime(at: string, timeZone: string, now: Date): Date {
  const [date = '', time = ''] = at.split('T');
  const utc = new Date(`${at}:00Z`);
  if (Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 16) !== at) throw invalidField('at', 'no_such_time');
  const instant = instantIn(timeZone, date, time);
  if (instant < now) throw invalidField('at', 'in_past');
  return instant;
}

/** When a talk that is only known by its day was over: by its appointment, else now when it was today, else with the day. */
export function endOfTalk({ heldOn, minutes, scheduledAt }: { heldOn: string; minutes: number; scheduledAt: Date | null }, timeZone: string, now: Date): Date {
  if (scheduledAt && dateIn(timeZone, scheduledAt) === heldOn) return earlier(new Date(scheduledAt.getTime() + minutes * 60_000), now);
  return earlier(new Date(instantIn(timeZone, heldOn, '00:00').getTime() + 24 * HOUR), now);
}

/** When a thank-you of that day was sent: now when it was today; an earlier day speaks for the student, its first moment after the talk. */
export function momentOfThanks(thankedOn: string, heldAt: Date, timeZone: string, now: Date): Date {
  if (thankedOn === dateIn(timeZone, now)) return now;
  const morning = instantIn(timeZone, thankedOn, '00:00');
  return morning > heldAt ? morning : heldAt;
}

export const thankYouDueAt = (heldAt: Date): Date => new Date(heldAt.getTime() + DUE_HOURS * HOUR);

export const thankedInTime = (heldAt: Date, thankedAt: Date): boolean => thankedAt.getTime() - heldAt.getTime() < LATE_HOURS * HOUR;

const earlier = (a: Date, b: Date): Date => (a < b ? a : b);

import { inject } from '@angular/core';
import { SessionStore } from '@tendril/session';
import { injectPlural, injectText } from '@tendril/ui';

const DAY = 86_400_000;

/** The date (YYYY-MM-DD) that an instant has in a zone. */
export const dateIn = (zone: string | undefined, instant: Date): string => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);

/** Whole days from one date to another (both YYYY-MM-DD). */
export const daysBetween = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY);

/** `today()`: the date in the school's zone. */
export function injectToday(): () => string {
  const session = inject(SessionStore);
  return () => dateIn(session.school()?.timeZone, new Date());
}

/** `ago(date)`: "today", "3 days ago", "5 weeks ago", "4 months ago". */
export function injectAgo(): (date: string) => string {
  const t = injectText();
  const tn = injectPlural();
  const today = injectToday();
  return (date) => {
    const days = daysBetween(date, today());
    if (days < 1) return t('network.today');
    if (days < 14) return tn('network.daysAgo', days);
    return days < 70 ? tn('network.weeksAgo', Math.round(days / 7)) : tn('network.monthsAgo', Math.round(days / 30));
  };
}

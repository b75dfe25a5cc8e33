import { inject } from '@angular/core';
import { SessionStore } from '@tendril/session';

/** Today's date, `2026-11-23`, in the zone of the open school. Call it in an injection context, and what it gives back anywhere. */
export function injectToday(): () => string {
  const session = inject(SessionStore);
  return () => new Intl.DateTimeFormat('en-CA', { timeZone: session.school()?.timeZone, dateStyle: 'short' }).format(new Date());
}

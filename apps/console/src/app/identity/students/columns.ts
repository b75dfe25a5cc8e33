import { inject, linkedSignal, Signal } from '@angular/core';
import { SessionStore } from '@tendril/session';
import { Column, COLUMNS } from './listing';

const CHOSEN = 'tendril.student-columns.';
const AT_FIRST: readonly Column[] = ['cohort', 'work', 'seen', 'encounters', 'mentor', 'consent'];

/** The columns that the reader has chosen on this device, each member of staff for herself. Call it in an injection context. */
export function injectColumns(): Signal<readonly Column[]> & { set(columns: readonly Column[]): void } {
  const session = inject(SessionStore);
  const place = () => CHOSEN + (session.member()?.membershipId ?? '');
  const chosen = linkedSignal<string, readonly Column[]>({ source: place, computation: (key) => {
    const kept = localStorage.getItem(key)?.split(' ');
    return kept ? COLUMNS.filter((one) => kept.includes(one)) : AT_FIRST;
  } });
  return Object.assign(() => chosen(), { set: (columns: readonly Column[]) => {
    localStorage.setItem(place(), columns.join(' '));
    chosen.set(columns);
  } }) as ReturnType<typeof injectColumns>;
}

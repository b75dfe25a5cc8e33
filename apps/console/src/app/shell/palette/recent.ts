import { inject } from '@angular/core';
import { SessionStore } from '@tendril/session';

const RECENT = 'tendril.palette.';
const KEPT = 6;

/** Ids of what the reader went to by the palette on this device, the last one first; names are kept nowhere. Call it in an injection context. */
export function injectRecent(): { read(): string[]; add(id: string): void } {
  const session = inject(SessionStore);
  const place = () => RECENT + (session.member()?.membershipId ?? '');
  const read = () => localStorage.getItem(place())?.split('|').filter(Boolean) ?? [];
  return { read, add: (id) => localStorage.setItem(place(), [id, ...read().filter((one) => one !== id)].slice(0, KEPT).join('|')) };
}

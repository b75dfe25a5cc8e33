import { computed, inject, Signal } from '@angular/core';
import { SessionStore } from './session-store';

/** Whether the reader may change what only administrators change. */
export function injectIsAdmin(): Signal<boolean> {
  const session = inject(SessionStore);
  return computed(() => session.member()?.role === 'admin');
}

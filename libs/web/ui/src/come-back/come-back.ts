import { DestroyRef, DOCUMENT, inject } from '@angular/core';

/** A return sooner than this after the last reading brings nothing new. */
const FRESH = 15_000;

/** In a screen's constructor: reads anew when the reader comes back to the page from elsewhere. */
export function onComeBack(read: () => void): void {
  const document = inject(DOCUMENT);
  let last = Date.now();
  const back = () => {
    if (document.visibilityState !== 'visible' || Date.now() - last < FRESH) return;
    last = Date.now();
    read();
  };
  document.addEventListener('visibilitychange', back);
  document.defaultView?.addEventListener('focus', back);
  inject(DestroyRef).onDestroy(() => {
    document.removeEventListener('visibilitychange', back);
    document.defaultView?.removeEventListener('focus', back);
  });
}

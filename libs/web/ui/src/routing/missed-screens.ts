import { Location } from '@angular/common';
import { DOCUMENT, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationError, Router } from '@angular/router';
import { filter } from 'rxjs';
import { Toasts } from '../toast/toasts';

/** What the browsers say of a part of the application that could not be loaded. */
const NOT_LOADED = /dynamically imported module|module script failed/i;

/** In a shell's constructor: a screen that could not be loaded is said, with the way to ask again; the reader stays where she is. */
export function sayMissedScreens(): void {
  const router = inject(Router);
  const toasts = inject(Toasts);
  const location = inject(Location);
  const document = inject(DOCUMENT);
  // A browser does not ask twice for what it could not load: only a new page does.
  const load = (url: string): void => {
    const link = document.createElement('a');
    link.href = location.prepareExternalUrl(url);
    link.click();
  };
  router.events.pipe(filter((event) => event instanceof NavigationError), takeUntilDestroyed()).subscribe(({ url, error }) => {
    if (NOT_LOADED.test(String(error))) toasts.refuse({ code: navigator.onLine ? 'unknown' : 'network' }, () => (navigator.onLine ? load(url) : void router.navigateByUrl(url).catch(() => undefined)));
  });
}

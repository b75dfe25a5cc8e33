import { inject } from '@angular/core';
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
  router.events.pipe(filter((event) => event instanceof NavigationError), takeUntilDestroyed()).subscribe(({ url, error }) => {
    if (NOT_LOADED.test(String(error))) toasts.refuse({ code: navigator.onLine ? 'unknown' : 'network' }, () => void router.navigateByUrl(url));
  });
}

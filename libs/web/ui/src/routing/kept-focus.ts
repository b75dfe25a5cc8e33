import { afterNextRender, DOCUMENT, EnvironmentProviders, inject, Injector, provideEnvironmentInitializer } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter, skip } from 'rxjs';

/** After a change of screen that took the focused element away, the new heading has the focus, so that it is read out. */
export const provideKeptFocus = (): EnvironmentProviders => provideEnvironmentInitializer(() => {
  const document = inject(DOCUMENT);
  const injector = inject(Injector);
  inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd), skip(1)).subscribe(() => afterNextRender(() => {
    if (document.activeElement && document.activeElement !== document.body) return;
    const heading = document.querySelector<HTMLElement>('main h1, h1');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }, { injector }));
});

import { inject } from '@angular/core';
import { ActivatedRoute, Router, UrlTree } from '@angular/router';
import { SIGN_IN_PAGES } from './guards';
import { SessionStore } from './session-store';

/** After signing in: to the address asked for before (`?then=`) when it is one of this application, else to the member's start. */
export function injectComeBack(): () => Promise<boolean> {
  const router = inject(Router);
  const pages = inject(SIGN_IN_PAGES);
  const route = inject(ActivatedRoute);
  const session = inject(SessionStore);
  return () => {
    const then = asked(router, route.snapshot.queryParamMap.get('then'));
    return router.navigateByUrl(then ?? pages.home(router, session.school()?.slug ?? ''));
  };
}

/** Only a path of this application: a full address would lead away from it. */
const asked = (router: Router, then: string | null): UrlTree | undefined =>
  then && /^\/[^/\\]/.test(then) ? router.parseUrl(then) : undefined;

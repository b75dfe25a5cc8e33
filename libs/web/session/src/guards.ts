import type { Role, SessionView } from '@tendril/contracts';
import { inject, InjectionToken } from '@angular/core';
import { CanMatchFn, Router, UrlTree } from '@angular/router';
import { SessionStore } from './session-store';

/** How an application names its public pages. `address` is the one that was asked for, `school` the code of the member's school. */
export interface SignInPages {
  signIn(router: Router, address: string): UrlTree;
  choose(router: Router, address: string): UrlTree;
  home(router: Router, school: string): UrlTree;
}

export const SIGN_IN_PAGES = new InjectionToken<SignInPages>('sign-in pages');

/** Lets in who is signed in with one of these roles; others go to sign in, and come back to the address they asked for. */
export const signedInAs = (...roles: Role[]): CanMatchFn => async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const pages = inject(SIGN_IN_PAGES);
  const address = router.currentNavigation()?.extractedUrl.toString() ?? router.url;
  const view = await session.known().catch(() => null);
  if (isOneOf(view, roles)) return true;
  return view && !view.member && view.memberships.length ? pages.choose(router, address) : pages.signIn(router, address);
};

/** For a sign-in page of its own: who is signed in already goes home. */
export const signedOut = (...roles: Role[]): CanMatchFn => async () => {
  const session = inject(SessionStore);
  const router = inject(Router);
  const pages = inject(SIGN_IN_PAGES);
  const view = await session.known().catch(() => null);
  return isOneOf(view, roles) ? pages.home(router, view.member.school.slug) : true;
};

type Member = NonNullable<SessionView['member']>;

const isOneOf = (view: SessionView | null, roles: readonly Role[]): view is SessionView & { member: Member } =>
  view?.member != null && roles.includes(view.member.role);

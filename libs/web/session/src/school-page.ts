import { DOCUMENT, inject } from '@angular/core';
import { UrlTree } from '@angular/router';
import type { SignInPages } from './guards';

/** The school's name from the page's head, where the server puts it: known before anybody signs in. */
export const injectSchoolName = (): string =>
  inject(DOCUMENT).querySelector<HTMLMetaElement>('meta[name=tendril-school]')?.content ?? '';

/** Public pages of an application whose addresses begin with the school's code: `/<school>/<signIn>` and `/<school>/home`. */
export function schoolPages(signIn: readonly string[]): SignInPages {
  const toSignIn: SignInPages['signIn'] = (router, address): UrlTree =>
    router.createUrlTree(['/', schoolOf(address), ...signIn], { queryParams: { then: address } });
  return { signIn: toSignIn, choose: toSignIn, home: (router, school) => router.createUrlTree(['/', school, 'home']) };
}

const schoolOf = (address: string): string => /^\/?([^/?#]*)/.exec(address)?.[1] ?? '';

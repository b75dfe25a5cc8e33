import { Router, UrlTree } from '@angular/router';
import type { SignInPages } from '@tendril/session';

const page = (path: string) => (router: Router, address: string): UrlTree =>
  router.createUrlTree([path], { queryParams: address === '/' ? {} : { then: address } });

export const staffPages: SignInPages = {
  signIn: page('/sign-in'),
  choose: page('/choose-school'),
  home: (router) => router.createUrlTree(['/today']),
};

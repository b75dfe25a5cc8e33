import { HttpErrorResponse, HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { SIGN_IN_PAGES } from './guards';
import { ASKS_WHO, SessionStore } from './session-store';

/** A 401 in the middle of work: to the sign-in page, keeping the address to come back to. Whoever is on that page already stays with the address that it keeps. */
export const lostSession: HttpInterceptorFn = (request, next) => {
  if (request.context.get(ASKS_WHO)) return next(request);
  const session = inject(SessionStore);
  const router = inject(Router);
  const pages = inject(SIGN_IN_PAGES);
  return next(request).pipe(catchError((failure: unknown) => {
    if (failure instanceof HttpErrorResponse && failure.status === 401) {
      session.forget();
      const page = pages.signIn(router, router.url);
      if (pathOf(router.serializeUrl(page)) !== pathOf(router.url)) void router.navigateByUrl(page);
    }
    return throwError(() => failure);
  }));
};

const pathOf = (address: string): string => /^[^?#]*/.exec(address)?.[0] ?? '';

import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideRouter, RouteReuseStrategy, withComponentInputBinding, withRouterConfig } from '@angular/router';
import { lostSession, SIGN_IN_PAGES } from '@tendril/session';
import { CONSOLE_ICONS, provideIcons, provideKeptFocus, provideLanguages, provideTitles } from '@tendril/ui/first';
import { LANGUAGES } from '../i18n/languages';
import { routes } from './app.routes';
import { ReuseUnlessAgain } from './shell/again/again';
import { staffPages } from './shell/staff-pages';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideRouter(routes, withComponentInputBinding(), withRouterConfig({ onSameUrlNavigation: 'reload' })),
    { provide: RouteReuseStrategy, useExisting: ReuseUnlessAgain },
    provideHttpClient(withInterceptors([lostSession])),
    provideIcons(CONSOLE_ICONS),
    provideLanguages(LANGUAGES),
    provideTitles(),
    provideKeptFocus(),
    { provide: SIGN_IN_PAGES, useValue: staffPages },
  ],
};

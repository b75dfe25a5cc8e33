import { ApplicationConfig, provideBrowserGlobalErrorListeners } from '@angular/core';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { provideClientHydration, withEventReplay, withNoIncrementalHydration } from '@angular/platform-browser';
import { provideRouter, withComponentInputBinding, withInMemoryScrolling } from '@angular/router';
import { lostSession, schoolPages, SIGN_IN_PAGES } from '@tendril/session';
import { PHONE_ICONS, provideIcons, provideKeptFocus, provideLanguages, provideTitles } from '@tendril/ui/first';
import { LANGUAGES } from '../i18n/languages';
import { routes } from './app.routes';

export const appConfig: ApplicationConfig = {
  providers: [
    provideBrowserGlobalErrorListeners(),
    provideClientHydration(withEventReplay(), withNoIncrementalHydration()),
    provideRouter(routes, withComponentInputBinding(), withInMemoryScrolling({ scrollPositionRestoration: 'enabled' })),
    provideHttpClient(withInterceptors([lostSession])),
    provideIcons(PHONE_ICONS),
    provideLanguages(LANGUAGES),
    provideTitles(),
    provideKeptFocus(),
    { provide: SIGN_IN_PAGES, useValue: schoolPages(['sign-in']) },
  ],
};

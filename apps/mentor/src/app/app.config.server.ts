import { ApplicationConfig, mergeApplicationConfig } from '@angular/core';
import { provideServerRendering, RenderMode, withRoutes } from '@angular/ssr';
import { appConfig } from './app.config';

/** Only the entry is drawn ahead, once for each language; `_rw` stands where a school's slug will be. */
const ahead: ApplicationConfig = {
  providers: [
    provideServerRendering(withRoutes([
      { path: ':school', renderMode: RenderMode.Prerender, getPrerenderParams: async () => ['_rw', '_fr', '_en'].map((school) => ({ school })) },
      { path: '**', renderMode: RenderMode.Client },
    ])),
  ],
};

export const serverConfig = mergeApplicationConfig(appConfig, ahead);

import { EnvironmentProviders, inject, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { LANGUAGE_FILES, LanguageFiles, LanguageStore } from './language-store';

/** The texts of an application: loaded by dynamic import, the first language before the first screen. */
export const provideLanguages = (files: LanguageFiles): EnvironmentProviders => makeEnvironmentProviders([
  { provide: LANGUAGE_FILES, useValue: files },
  provideAppInitializer(() => inject(LanguageStore).start()),
]);

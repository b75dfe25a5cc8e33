import { EnvironmentProviders, inject, Injectable, isDevMode, makeEnvironmentProviders, provideAppInitializer } from '@angular/core';
import { provideTransloco, Translation, TranslocoLoader } from '@jsverse/transloco';
import { Language, LANGUAGE_FILES, LanguageFiles, LanguageStore } from './language-store';

@Injectable()
class FileLoader implements TranslocoLoader {
  private readonly files = inject(LANGUAGE_FILES);

  async getTranslation(language: string): Promise<Translation> {
    const load = this.files[language as Language];
    if (!load) throw new Error(`No texts in the language "${language}"`);
    return (await load()).default;
  }
}

/** The texts of an application: loaded by dynamic import, the first language before the first screen. */
export function provideLanguages(files: LanguageFiles): EnvironmentProviders {
  return makeEnvironmentProviders([
    { provide: LANGUAGE_FILES, useValue: files },
    provideTransloco({
      config: { availableLangs: Object.keys(files), defaultLang: 'en', reRenderOnLangChange: true, prodMode: !isDevMode() },
      loader: FileLoader,
    }),
    provideAppInitializer(() => inject(LanguageStore).start()),
  ]);
}

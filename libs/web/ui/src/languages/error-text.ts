import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { LanguageStore } from './language-store';
import { TextParams } from './text';

/** Words for a closed error code: `errors.<code>`, or `errors.unknown` where the code has no words of its own. */
export function injectErrorText(): (code: string, params?: TextParams) => string {
  const transloco = inject(TranslocoService);
  const languages = inject(LanguageStore);
  return (code, params) => {
    const language = languages.current();
    const known = transloco.getTranslation(language)[`errors.${code}`] !== undefined;
    return transloco.translate(`errors.${known ? code : 'unknown'}`, params ?? {}, language);
  };
}

import { inject } from '@angular/core';
import { LanguageStore } from './language-store';
import type { TextParams } from './texts';

/** Words for a closed error code: `errors.<code>`, or `errors.unknown` where the code has no words of its own. */
export function injectErrorText(): (code: string, params?: TextParams) => string {
  const languages = inject(LanguageStore);
  return (code, params) => languages.text(languages.has(`errors.${code}`) ? `errors.${code}` : 'errors.unknown', params);
}

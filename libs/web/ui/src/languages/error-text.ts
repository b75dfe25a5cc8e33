import { inject } from '@angular/core';
import { formatDate } from './formats';
import { LanguageStore } from './language-store';
import type { TextParams } from './texts';

const DAY = /^\d{4}-\d\d-\d\d$/;

/** Words for a closed error code: `errors.<code>`, or `errors.unknown` where the code has no words of its own. A day among its parameters is said as one. */
export function injectErrorText(): (code: string, params?: TextParams) => string {
  const languages = inject(LanguageStore);
  const said = (value: string | number) => (typeof value === 'string' && DAY.test(value) ? formatDate(languages.current(), value, 'full') : value);
  return (code, params = {}) => {
    const words = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, said(value)]));
    return languages.text(languages.has(`errors.${code}`) ? `errors.${code}` : 'errors.unknown', words);
  };
}

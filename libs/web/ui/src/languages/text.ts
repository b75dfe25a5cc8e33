import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Language, LanguageStore } from './language-store';

export type TextParams = Readonly<Record<string, string | number>>;

/** The plural form of a whole number: French counts none as one; Kinyarwanda has no rule in any library, and its one is 1. */
export const pluralForm = (language: Language, count: number): 'one' | 'other' =>
  count === 1 || (language === 'fr' && Math.abs(count) < 2) ? 'one' : 'other';

/** `t('area.key', params)`: a text that follows the language when read in a template, `computed` or `effect`. */
export function injectText(): (key: string, params?: TextParams) => string {
  const transloco = inject(TranslocoService);
  const languages = inject(LanguageStore);
  return (key, params) => transloco.translate(key, params ?? {}, languages.current());
}

/** `tn('area.key', count)`: the text under `area.key.one` or `area.key.other`, with `count` among its parameters. */
export function injectPlural(): (key: string, count: number, params?: TextParams) => string {
  const t = injectText();
  const languages = inject(LanguageStore);
  return (key, count, params) => t(`${key}.${pluralForm(languages.current(), count)}`, { count, ...params });
}

import { inject } from '@angular/core';
import { formatNumber } from './formats';
import { Language, LanguageStore } from './language-store';
import type { TextParams } from './texts';

/** The plural form of a whole number: French counts none as one; Kinyarwanda has no rule in any library, and its one is 1. */
export const pluralForm = (language: Language, count: number): 'one' | 'other' =>
  count === 1 || (language === 'fr' && Math.abs(count) < 2) ? 'one' : 'other';

/** `t('area.key', params)`: a text that follows the language when read in a template, `computed` or `effect`. */
export function injectText(): (key: string, params?: TextParams) => string {
  const languages = inject(LanguageStore);
  return (key, params) => languages.text(key, params);
}

/** `tn('area.key', count)`: the text under `area.key.one` or `area.key.other`, with `count`, as the language writes it, among its parameters. */
export function injectPlural(): (key: string, count: number, params?: TextParams) => string {
  const languages = inject(LanguageStore);
  const said = (count: number) => (count < 1000 ? count : formatNumber(languages.current(), count));
  return (key, count, params) => languages.text(`${key}.${pluralForm(languages.current(), count)}`, { count: said(count), ...params });
}

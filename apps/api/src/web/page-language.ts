import type { Language } from '@tendril/contracts';

const LANGUAGES: readonly string[] = ['en', 'fr', 'rw'];

/** The language of a page: the reader's cookie, else the school's own; only one that the school has. */
export function schoolPageLanguage(cookie: string | undefined, school: { languages: readonly Language[]; defaultLanguage: Language }): Language {
  return school.languages.find(language => language === cookie) ?? school.defaultLanguage;
}

/** The language of a page before any school is known: the cookie, else what the browser asks for, else English. */
export function openPageLanguage(cookie: string | undefined, accepted: string | undefined): Language {
  const wanted = (accepted ?? '').split(',').map(part => part.trim().slice(0, 2).toLowerCase());
  return ([cookie ?? '', ...wanted].find(language => LANGUAGES.includes(language)) ?? 'en') as Language;
}

import type { LanguageFiles } from '@tendril/ui/first';

/** In the order in which they are offered. */
export const LANGUAGES: LanguageFiles = {
  rw: () => import('./rw'),
  fr: () => import('./fr'),
  en: () => import('./en'),
};

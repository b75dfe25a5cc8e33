import type { LanguageFiles } from '@tendril/ui';

/** In the order in which they are offered. */
export const LANGUAGES: LanguageFiles = {
  rw: () => import('./rw'),
  fr: () => import('./fr'),
  en: () => import('./en'),
};

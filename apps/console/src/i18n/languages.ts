import type { LanguageFiles } from '@tendril/ui';

/** In the order in which they are offered. */
export const LANGUAGES: LanguageFiles = {
  en: () => import('./en'),
  fr: () => import('./fr'),
};

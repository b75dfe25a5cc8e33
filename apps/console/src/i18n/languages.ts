import type { LanguageFiles } from '@tendril/ui/first';

/** In the order in which they are offered. */
export const LANGUAGES: LanguageFiles = {
  en: () => import('./en'),
  fr: () => import('./fr'),
};

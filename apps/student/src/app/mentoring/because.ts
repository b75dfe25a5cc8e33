import type { Localised, ScorePart } from '@tendril/contracts';
import { Formats, injectText, LanguageStore } from '@tendril/ui';
import { inject } from '@angular/core';

/** Why a pair was made, in sentences for the student: only the parts that earned points. `names` gives the words of an occupation's code. */
export function injectBecause(): (parts: readonly ScorePart[], names: ReadonlyMap<string, Localised>) => string[] {
  const t = injectText();
  const language = inject(LanguageStore).current;
  const formats = inject(Formats);
  return (parts, names) => parts.filter((one) => one.points > 0).flatMap((one) => {
    const common = String(one.fact['common'] ?? '').split(',').filter(Boolean);
    switch (one.part) {
      case 'goal': {
        const wish = names.get(String(one.fact['wish'] ?? one.fact['occupation']))?.[language()];
        return wish ? [t('mentoring.because.goal', { wish })] : [];
      }
      case 'times': return common.length ? [t('mentoring.because.times', { times: formats.list(common.map((time) => t('mentoring.time.' + time))) })] : [];
      case 'language': return common.length ? [t('mentoring.because.language', { languages: formats.list(common.map((code) => t('mentoring.language.' + code))) })] : [];
      case 'study': return common.map((field) => t('mentoring.because.study', { field: t('mentoring.study.' + field) }));
      case 'place': return one.fact['how'] === 'in-person-near' ? [t('mentoring.because.near')] : [];
      case 'first-match': return [];
    }
  });
}

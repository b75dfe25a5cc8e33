import type { Localised, ScorePart } from '@tendril/contracts';
import { inject } from '@angular/core';
import { injectText, LanguageStore } from '@tendril/ui';

/** Reasons that are told in a line; the rest is in the details. */
const TOLD = 3;

/** The parts that speak most for a pair, the strongest first: what earned nothing is left out. */
export function tellingParts(parts: readonly ScorePart[]): ScorePart[] {
  return parts.filter(({ points }) => points > 0).sort((a, b) => b.points - a.points).slice(0, TOLD);
}

/** The fact of a part of a score in a few words. `names` gives the words of an occupation's code. */
export function injectReason(): (part: ScorePart, names: ReadonlyMap<string, Localised>) => string {
  const t = injectText();
  const language = inject(LanguageStore).current;
  return ({ part, points, fact }, names) => {
    if (part === 'first-match') return t(points > 0 ? 'matching.first' : 'matching.notFirst');
    if (points === 0) return t('matching.nothing');
    if (part === 'goal') return t('matching.goal.' + fact['closeness'], { wish: names.get(String(fact['wish']))?.[language()] ?? String(fact['wish']) });
    if (part === 'study') return fact['common'] ? t('matching.study.' + fact['common']) : t('matching.notAsked');
    if (part === 'place') return t('matching.meet.' + fact['how']);
    const codes = String(fact['common']).split(',').filter(Boolean);
    return codes.map((code) => (part === 'times' ? t('matching.time.' + code) : t('matching.language.' + code))).join(', ');
  };
}

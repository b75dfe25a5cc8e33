import { inject } from '@angular/core';
import type { ScorePart } from '@tendril/contracts';
import { Formats, injectText } from '@tendril/ui';

/** Why a student was matched with her, in sentences for the mentor: only what earned points and says something of the two. */
export function injectBecause(): (parts: readonly ScorePart[]) => string[] {
  const t = injectText();
  const formats = inject(Formats);
  const told = ({ part, fact }: ScorePart): string | undefined => {
    const common = String(fact['common'] ?? '').split(',').filter(Boolean);
    if (part === 'goal') return t('ask.because.goal.' + fact['closeness']);
    if (part === 'times') return common.length ? t('ask.because.times', { times: formats.list(common.map((time) => t('application.time.' + time))) }) : undefined;
    if (part === 'language') return common.length ? t('ask.because.language', { languages: formats.list(common.map((code) => t('application.language.' + code))) }) : undefined;
    return part === 'place' && fact['how'] === 'in-person-near' ? t('ask.because.near') : undefined;
  };
  return (parts) => parts.filter(({ points }) => points > 0).flatMap((part) => told(part) ?? []);
}

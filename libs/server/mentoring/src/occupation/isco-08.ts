import { widerGroups } from './isco-08-groups';
import { unitGroups0To4 } from './isco-08-units-0-to-4';
import { unitGroups5To9 } from './isco-08-units-5-to-9';
import type { NamedGroup } from './named-group';

/**
 * The 619 groups of ISCO-08 in everyday words. The codes are those of the International Standard Classification of Occupations 2008 (ILO);
 * the names are the product's own. No speaker has read the Kinyarwanda names yet.
 */
export const isco08 = {
  reviewed: { en: true, fr: true, rw: false },
  unitGroups: [...unitGroups0To4, ...unitGroups5To9],
  widerGroups,
} as const satisfies { reviewed: Record<'en' | 'fr' | 'rw', boolean>; unitGroups: readonly NamedGroup[]; widerGroups: readonly NamedGroup[] };

import type { Occupation } from '@tendril/contracts';
import { invalidField } from '@tendril/platform';
import { isco08 } from './isco-08';

/** Every occupation that the product knows, in the order of the classification. */
export const occupations: readonly Occupation[] = isco08.unitGroups.map(([code, en, fr, rw]) => ({ code, name: { en, fr, rw } }));

const known = new Set(occupations.map(one => one.code));

/** @throws ProblemError 400 beside the field when no occupation has this code */
export function requireOccupation(path: string, code: string): void {
  if (!known.has(code)) throw invalidField(path, 'unknown_occupation');
}

/** How near two occupations lie: the smallest ISCO-08 group that holds both. */
export type Closeness = 'unit-group' | 'minor' | 'sub-major' | 'major' | 'none';

const BY_DIGITS_IN_COMMON: readonly Closeness[] = ['none', 'major', 'sub-major', 'minor', 'unit-group'];

/** ISCO-08 codes nest: one digit names the major group, two the sub-major, three the minor, four the unit group. */
export function closeness(one: string, other: string): Closeness {
  let digits = 0;
  while (digits < 4 && one[digits] === other[digits]) digits += 1;
  return BY_DIGITS_IN_COMMON[digits] ?? 'none';
}

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

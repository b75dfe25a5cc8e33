import type { Occupation } from '@tendril/contracts';
import { invalidField } from '@tendril/platform';
import { isco08 } from './isco-08';
import type { NamedGroup } from './named-group';

const named = ([code, en, fr, rw]: NamedGroup) => ({ code, name: { en, fr, rw } });

/** Every occupation that somebody may name: the unit groups, in the order of the classification. */
export const occupations: readonly Occupation[] = isco08.unitGroups.map(named);

/** The wider groups that hold them, by one to three digits. */
export const occupationGroups = isco08.widerGroups.map(named);

/** Names by code. */
export const occupationNames: ReadonlyMap<string, Occupation['name']> = new Map(occupations.map(one => [one.code, one.name]));

/** @throws ProblemError 400 beside the field when no occupation has this code */
export function requireOccupation(path: string, code: string): void {
  if (!occupationNames.has(code)) throw invalidField(path, 'unknown_occupation');
}

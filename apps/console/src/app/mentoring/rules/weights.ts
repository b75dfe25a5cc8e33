import { max, min, required, type SchemaPathTree, validate } from '@angular/forms/signals';
import type { MatchWeights } from '@tendril/contracts';
import { PARTS } from './points';

/** Weights that can be tried and kept: whole numbers from 0 to 100, not all of them 0. */
export function mustWeigh(weights: SchemaPathTree<MatchWeights>): void {
  for (const part of PARTS) {
    required(weights[part]);
    min(weights[part], 0);
    max(weights[part], 100);
    validate(weights[part], ({ value }) => (value() === null || Number.isInteger(value()) ? undefined : { kind: 'not_whole' }));
  }
  validate(weights, ({ value }) => (PARTS.some((part) => value()[part] !== 0) ? undefined : { kind: 'all_zero' }));
}

/** Whether all of them are 0. */
export const isAllZero = (errors: readonly { readonly kind: string }[]): boolean => errors.some(({ kind }) => kind === 'all_zero');

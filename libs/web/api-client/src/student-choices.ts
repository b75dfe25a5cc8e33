import { computed, Signal } from '@angular/core';
import type { StudentRow } from '@tendril/contracts';
import { type ApiPages, apiPages } from './api-pages';

/** More students than any school has. */
const MOST = 100_000;
const PAGE = 5000;

export interface StudentChoices extends Pick<ApiPages<StudentRow>, 'error'> {
  /** Undefined before the first page. */
  readonly options: Signal<readonly { readonly value: string; readonly label: string }[] | undefined>;
}

/** Every student within reach as one of many to choose, by name and cohort, however many pages they come in. Call it in an injection context. */
export function studentChoices(): StudentChoices {
  const { items, error } = apiPages<StudentRow>(() => 'students', MOST, () => ({ limit: PAGE }));
  const labelOf = ({ givenName, familyName, preferredName, cohort }: StudentRow) => `${preferredName ?? givenName} ${familyName}${cohort ? `, ${cohort}` : ''}`;
  return { error, options: computed(() => items()?.map((one) => ({ value: one.id, label: labelOf(one) }))) };
}

import { inject, Signal, signal } from '@angular/core';
import type { StudentRow } from '@tendril/contracts';
import { ApiError, IdentityClient } from '@tendril/api-client';

export interface EveryStudent {
  /** Undefined until the last page is there. */
  readonly value: Signal<readonly StudentRow[] | undefined>;
  readonly error: Signal<ApiError | undefined>;
  reload(): void;
}

/** All students within reach, read page by page. Call it in an injection context. */
export function everyStudent(): EveryStudent {
  const client = inject(IdentityClient);
  const value = signal<readonly StudentRow[] | undefined>(undefined);
  const error = signal<ApiError | undefined>(undefined);
  const read = async (): Promise<void> => {
    const all: StudentRow[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await client.students({ cursor });
      all.push(...page.items);
      cursor = page.next;
    }
    value.set(all);
  };
  const reload = () => {
    error.set(undefined);
    read().catch((failure: unknown) => error.set(ApiError.from(failure)));
  };
  reload();
  return { value, error, reload };
}

export const nameOf = ({ givenName, familyName, preferredName }: StudentRow): string => `${preferredName ?? givenName} ${familyName}`;

export const withCohort = (one: StudentRow): string => (one.cohort ? `${nameOf(one)}, ${one.cohort}` : nameOf(one));

/** How many students a choice of cohorts and names means today; nobody is counted twice. */
export function headCount(cohorts: readonly { id: string; students: number }[], students: readonly StudentRow[], chosen: { cohortIds: readonly string[]; studentIds: readonly string[] }): number {
  const cohortOf = new Map(students.map((one) => [one.id, one.cohortId]));
  const inCohorts = cohorts.filter(({ id }) => chosen.cohortIds.includes(id)).reduce((sum, one) => sum + one.students, 0);
  return inCohorts + chosen.studentIds.filter((id) => !chosen.cohortIds.includes(cohortOf.get(id) ?? '')).length;
}

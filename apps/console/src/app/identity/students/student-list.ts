import type { StudentRow } from '@tendril/contracts';

/** What the list shows: part of a name, a cohort by its name, and only those whose consent is missing. */
export interface StudentFilter {
  readonly name: string;
  readonly cohort: string;
  readonly unconsented: boolean;
}

/** The name that is called, and the family's. */
export const calledName = ({ givenName, familyName, preferredName }: Pick<StudentRow, 'givenName' | 'familyName' | 'preferredName'>): string =>
  `${preferredName ?? givenName} ${familyName}`;

/** The rows that fit, in their order. Marks and capitals make no difference; every word must stand in the name. */
export function filtered(rows: readonly StudentRow[], { name, cohort, unconsented }: StudentFilter): StudentRow[] {
  const words = plain(name).split(/\s+/).filter(Boolean);
  return rows.filter((row) => (!cohort || row.cohort === cohort) && (!unconsented || row.consent === 'missing') && words.every((word) => nameOf(row).includes(word)));
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const names = new WeakMap<StudentRow, string>();

/** A row's names made ready to be searched, once for each row. */
function nameOf(row: StudentRow): string {
  let name = names.get(row);
  if (name === undefined) names.set(row, (name = plain(`${row.givenName} ${row.familyName} ${row.preferredName ?? ''}`)));
  return name;
}

import type { StudentRow, StudentStanding } from '@tendril/contracts';
import type { Listing } from './listing';

/** A row of the list with what other parts of the product know of the student; a standing comes a moment after the row. */
export interface ListedStudent extends StudentRow {
  readonly standing: StudentStanding | undefined;
  readonly tags: readonly string[];
}

const DAY = 86_400_000;

/** The name that is called, and the family's. */
export const calledName = ({ givenName, familyName, preferredName }: Pick<StudentRow, 'givenName' | 'familyName' | 'preferredName'>): string =>
  `${preferredName ?? givenName} ${familyName}`;

/** Rows with their standings and tags beside them. */
export function listed(rows: readonly StudentRow[], standings: readonly StudentStanding[], tags: readonly { tag: string; studentIds: readonly string[] }[]): ListedStudent[] {
  const standingOf = new Map(standings.map((one) => [one.id, one]));
  const tagsOf = new Map<string, string[]>();
  for (const { tag, studentIds } of tags) for (const id of studentIds) tagsOf.set(id, [...(tagsOf.get(id) ?? []), tag]);
  return rows.map((row) => ({ ...row, standing: standingOf.get(row.id), tags: tagsOf.get(row.id) ?? [] }));
}

/** Days since the student was here; more than any number for one who never was. */
export const daysAway = ({ lastSeenOn }: StudentRow, today: string): number => (lastSeenOn ? (Date.parse(today) - Date.parse(lastSeenOn)) / DAY : Infinity);

/** The rows that fit, in the order asked for. Marks and capitals make no difference; every word must stand in the name. Whose standing is unknown fits no filter for it. */
export function filtered(rows: readonly ListedStudent[], { q, cohort, tag, encounters, work, mentor, consent, seen, sort }: Listing, today: string): ListedStudent[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  const tests = [
    words.length > 0 && ((row: ListedStudent) => words.every((word) => nameOf(row).includes(word))),
    cohort.length > 0 && ((row: ListedStudent) => cohort.includes(row.cohort ?? '')),
    tag.length > 0 && ((row: ListedStudent) => tag.some((one) => row.tags.includes(one))),
    encounters && ((row: ListedStudent) => (row.standing && MET[encounters]?.(row.standing.encounters)) ?? false),
    work && ((row: ListedStudent) => (row.standing && WORK[work]?.(row.standing)) ?? false),
    mentor && ((row: ListedStudent) => row.standing !== undefined && (mentor === 'none') === (row.standing.mentor === null)),
    consent && ((row: ListedStudent) => row.consent === consent),
    seen && ((row: ListedStudent) => daysAway(row, today) >= Number(seen)),
  ].filter((test) => typeof test === 'function');
  return sorted(rows.filter((row) => tests.every((test) => test(row))), sort);
}

/** What the filters for encounters and work may say, and what each lets through. */
const MET: Record<string, (count: number) => boolean> = { none: (count) => count === 0, some: (count) => count > 0 && count < 4, four: (count) => count >= 4 };
const WORK: Record<string, (standing: StudentStanding) => boolean> = {
  open: ({ open }) => open > 0, unbegun: ({ unbegun }) => unbegun > 0, late: ({ late }) => late > 0, waiting: ({ waiting }) => waiting > 0, done: ({ open, waiting }) => open + waiting === 0,
};

const ORDERS: Record<string, (row: ListedStudent) => string | number> = {
  name: (row) => plain(calledName(row)), cohort: (row) => row.cohort ?? '', work: (row) => (row.standing?.late ?? 0) * 1000 + (row.standing?.open ?? 0), seen: (row) => row.lastSeenOn ?? '',
  encounters: (row) => row.standing?.encounters ?? 0, mentor: (row) => row.standing?.mentor ?? '', consent: (row) => row.consent, tags: (row) => row.tags.join(),
};

/** `-` before the column turns the order round; rows of equal rank keep theirs, which is by family name. */
function sorted(rows: ListedStudent[], sort: string): ListedStudent[] {
  const order = ORDERS[sort.replace('-', '')];
  if (!order) return rows;
  const turn = sort.startsWith('-') ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: order(row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -turn : a.key > b.key ? turn : 0)).map(({ row }) => row);
}

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const names = new WeakMap<ListedStudent, string>();

/** A row's names made ready to be searched, once for each row. */
function nameOf(row: ListedStudent): string {
  let name = names.get(row);
  if (name === undefined) names.set(row, (name = plain(`${row.givenName} ${row.familyName} ${row.preferredName ?? ''}`)));
  return name;
}

/** Columns after the name, in their order on the screen. */
export const COLUMNS = ['cohort', 'work', 'seen', 'encounters', 'mentor', 'consent', 'tags'] as const;
export type Column = (typeof COLUMNS)[number];

/** What the list is sorted by, from either end. */
const SORTS = ['name', ...COLUMNS].flatMap((one) => [one, `-${one}`]);

/** Filters of which one value is chosen, with the values that each may have; "left" is asked of the API. */
export const CHOICES = {
  work: ['open', 'unbegun', 'late', 'waiting', 'done'],
  encounters: ['none', 'some', 'four'],
  mentor: ['none', 'has'],
  consent: ['missing', 'given', 'not-needed'],
  seen: ['7', '14', '30'],
  show: ['left'],
} as const;
export type ChoiceName = keyof typeof CHOICES;

/** How the list is looked at: all of it stands in the address. `sort` is a column, with `-` before it from the other end. */
export interface Listing extends Record<Exclude<ChoiceName, 'show'>, string> {
  readonly q: string;
  readonly cohort: readonly string[];
  readonly tag: readonly string[];
  readonly show: string;
  readonly sort: string;
  /** Empty where the reader's own choice of columns holds. */
  readonly columns: readonly Column[];
}

const LISTS = ['cohort', 'tag', 'columns'] as const;
const WORDS = ['q', ...(Object.keys(CHOICES) as ChoiceName[]), 'sort'] as const;

/** From an address's query. What it may not say is left out. */
export function readListing(query: URLSearchParams): Listing {
  const choice = (name: ChoiceName) => (CHOICES[name] as readonly string[]).find((one) => one === query.get(name)) ?? '';
  const [cohort, tag, columns] = LISTS.map((name) => query.getAll(name).filter(Boolean));
  return {
    q: query.get('q') ?? '', sort: SORTS.find((one) => one === query.get('sort')) ?? '', cohort: cohort ?? [], tag: tag ?? [], columns: COLUMNS.filter((one) => columns?.includes(one)),
    work: choice('work'), encounters: choice('encounters'), mentor: choice('mentor'), consent: choice('consent'), seen: choice('seen'), show: choice('show'),
  };
}

/** The query of a listing in one form, so that two of one meaning are equal. */
export function writeListing(listing: Listing): string {
  const query = new URLSearchParams();
  for (const name of WORDS) if (listing[name]) query.append(name, listing[name]);
  for (const name of LISTS) for (const one of [...listing[name]].sort()) query.append(name, one);
  return query.toString();
}

/** For a router link: every part of a listing, those without a value as null so that they leave the address. */
export const asParams = (listing: Partial<Listing>): Record<string, string | readonly string[] | null> =>
  Object.fromEntries(Object.entries(listing).map(([name, value]) => [name, value.length > 0 ? value : null]));

export const EVERYBODY = readListing(new URLSearchParams());

/** Whether something narrows the list. */
export const isNarrowed = ({ q, cohort, tag, work, encounters, mentor, consent, seen }: Listing): boolean =>
  [q, cohort, tag, work, encounters, mentor, consent, seen].some((one) => one.length > 0);

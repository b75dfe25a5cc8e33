import type { ProposalRow } from '@tendril/contracts';
import { plain } from '../plain';

/** The saved views of a run's pairs. */
export const TABS = ['all', 'awaited', 'accepted', 'declined', 'changed', 'pinned', 'banned', 'low', 'withheld'] as const;
export type Tab = (typeof TABS)[number];
/** What only a published run has: what its mentors said. */
export const ANSWER_TABS: readonly Tab[] = ['awaited', 'accepted', 'declined'];

/** What narrows the list beside its tab; '' is any. */
export interface PairFilter {
  /** Parts of the names of student and mentor, and of the mentor's work. */
  readonly text: string;
  readonly cohort: string;
  /** The mentor's, by its code. */
  readonly occupation: string;
  /** By id. */
  readonly mentor: string;
  /** Where a low score begins. */
  readonly under: number;
}

/** What is known of the pairs beside the proposals themselves: whose mentor is another than in the other run, and the pairs that were chosen, by `keyOf`. */
export interface PairFacts {
  readonly changed: ReadonlySet<string>;
  readonly pinned: ReadonlySet<string>;
  readonly banned: ReadonlySet<string>;
}

/** Any two who could be matched. */
export interface Pair {
  readonly student: { readonly id: string; readonly name: string };
  readonly mentor: { readonly id: string; readonly name: string };
}

export const keyOf = ({ student, mentor }: Pair): string => `${student.id} ${mentor.id}`;

/** Whether a publication would do something about a pair: one that was held back and still would be is not offered. */
export const isOffered = ({ published, withheld }: ProposalRow): boolean => !published && withheld === null;

/** Whether a pair belongs to a tab. */
export function isIn(row: ProposalRow, tab: Tab, { changed, pinned, banned }: PairFacts, under: number): boolean {
  switch (tab) {
    case 'all': return true;
    case 'changed': return changed.has(row.student.id);
    case 'pinned': return pinned.has(keyOf(row));
    case 'banned': return banned.has(keyOf(row));
    case 'low': return row.score < under;
    case 'withheld': return row.withheld !== null && !row.published;
    case 'awaited': return row.answer === 'awaited';
    case 'accepted': return row.answer === 'accepted';
    case 'declined': return row.answer === 'declined' || row.answer === 'lapsed';
  }
}

/** The pairs that fit the filter, in their order. Marks and capitals make no difference; every word must stand in one of the names. */
export function narrowed(rows: readonly ProposalRow[], { text, cohort, occupation, mentor }: PairFilter): readonly ProposalRow[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  if (!words.length && !cohort && !occupation && !mentor) return rows;
  return rows.filter((row) => (!cohort || row.student.cohort === cohort) && (!occupation || row.mentor.occupation === occupation) && (!mentor || row.mentor.id === mentor)
    && words.every((word) => namesOf(row).includes(word)));
}

const names = new WeakMap<ProposalRow, string>();

/** A row's names made ready to be searched, once for each row. */
function namesOf(row: ProposalRow): string {
  let name = names.get(row);
  if (name === undefined) names.set(row, (name = plain(`${row.student.name} ${row.mentor.name} ${row.mentor.work}`)));
  return name;
}

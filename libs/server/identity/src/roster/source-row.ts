import type { RosterColumn, RosterNotice, RosterProblemCode } from '@tendril/contracts';

export interface RowProblem {
  readonly code: RosterProblemCode;
  /** The column of the file, or null when the row as a whole is wrong. */
  readonly column: string | null;
  /** What stood there, cut short. */
  readonly value: string;
}

/** One student of a file, cleaned and judged by itself. An empty text says nothing: it leaves what the school knows. */
export interface SourceRow {
  /** 1 = the line under the header. */
  readonly row: number;
  readonly externalId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  /** ISO, `2010-02-03`. */
  readonly birthDate: string | null;
  readonly cohort: string;
  readonly cohortExternalId: string | null;
  readonly username: string;
  readonly problem: RowProblem | null;
  /** The cells of a refused row as they stood in the file, by the template's columns. */
  readonly source: readonly string[] | null;
}

/** What a file says of one student, before it is judged. */
export type RawRow = Readonly<Record<RosterColumn, string>>;

/** A file being read: batches of rows in its order, then what was passed over. */
export interface RosterReading {
  readonly format: 'csv' | 'oneroster';
  /** Rows at most, for the progress bar. */
  readonly expected: number;
  /** @throws RosterRefusal */
  batches(): AsyncGenerator<SourceRow[], void>;
  /** Complete once the batches are through. */
  notices(): RosterNotice[];
}

export const BATCH_ROWS = 2000;

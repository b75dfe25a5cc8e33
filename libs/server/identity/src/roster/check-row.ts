import { ROSTER_COLUMNS, username as usernameForm, type RosterColumn, type RosterProblemCode } from '@tendril/contracts';
import { cut } from './cut';
import type { RawRow, RowProblem, SourceRow } from './source-row';

const LONGEST: Readonly<Record<RosterColumn, number>> = {
  external_id: 80, given_name: 80, family_name: 80, preferred_name: 80, birth_date: 80, cohort: 60, username: 40,
};
/** Control characters, and the marks that turn the direction of what follows. */
const CONTROL = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/u;
const FORMULA = /^[=+@]/;
const EARLIEST_BIRTH = '1900-01-01';

export interface RowContext {
  readonly row: number;
  /** Today in the school's zone: nobody is born later. */
  readonly today: string;
  /** Columns that may not be empty. */
  readonly required: readonly RosterColumn[];
  readonly cohortExternalId?: string | null;
  /** A problem that was seen before the cells were. */
  readonly problem?: RowProblem | undefined;
}

/** Cleans one row of a file and finds the first thing that is wrong with it. */
export function checkRow(raw: RawRow, context: RowContext): SourceRow {
  const clean = (column: RosterColumn) => cleaned(raw[column]);
  const birthDate = clean('birth_date');
  const problem = context.problem ?? firstProblem(clean, context) ?? dateProblem(birthDate, context.today) ?? usernameProblem(clean('username'));
  const text = (column: RosterColumn) => cut(clean(column), LONGEST[column]);
  return {
    row: context.row,
    externalId: text('external_id'), givenName: text('given_name'), familyName: text('family_name'), preferredName: text('preferred_name') || null,
    birthDate: problem ? null : isoOf(birthDate), cohort: text('cohort'), cohortExternalId: context.cohortExternalId ?? null,
    username: text('username').toLowerCase(), problem,
    source: problem ? ROSTER_COLUMNS.map(column => cut(raw[column], 500)) : null,
  };
}

/** Outer and doubled spaces go, letters are composed (NFC). Line breaks inside stay, to be refused. */
const cleaned = (text: string): string => text.normalize('NFC').replaceAll(/[^\S\r\n\t\v\f]+/gu, ' ').trim();

function firstProblem(clean: (column: RosterColumn) => string, { required }: RowContext): RowProblem | null {
  for (const column of ROSTER_COLUMNS) {
    const value = clean(column);
    const fault: RosterProblemCode | null =
      value === '' ? (required.includes(column) ? 'missing_value' : null)
      : CONTROL.test(value) ? 'control_character'
      : value.includes('\uFFFD') ? 'lost_characters'
      : FORMULA.test(value) ? 'formula'
      : value.length > LONGEST[column] ? 'too_long'
      : null;
    if (fault) return problemOf(fault, column, value);
  }
  return null;
}

function dateProblem(value: string, today: string): RowProblem | null {
  if (value === '') return null;
  const iso = isoOf(value);
  if (!iso) return problemOf('date_not_iso', 'birth_date', value);
  return exists(iso) && iso >= EARLIEST_BIRTH && iso <= today ? null : problemOf('date_impossible', 'birth_date', value);
}

const usernameProblem = (value: string): RowProblem | null =>
  value === '' || usernameForm.safeParse(value).success ? null : problemOf('username_invalid', 'username', value);

export const problemOf = (code: RosterProblemCode, column: string | null, value: string): RowProblem =>
  ({ code, column, value: cut(value.replaceAll(/\p{Cc}/gu, '\u2423'), 80) });

/** Only the year first is sure: 03/04/2010 is in March or in April. */
function isoOf(value: string): string | null {
  const match = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(value);
  return match ? `${match[1]}-${match[3]?.padStart(2, '0')}-${match[4]?.padStart(2, '0')}` : null;
}

function exists(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}

import { z } from 'zod';
import { instant } from '../shared/fields';

export const rosterState = z.enum(['reading', 'mapping', 'preview', 'applying', 'applied', 'refused', 'cancelled', 'rolled-back']);
export type RosterState = z.infer<typeof rosterState>;

/** Why a whole file is refused. `params.row` (1 = the line under the header), `params.column` or `params.file` say where. */
export const rosterRefusalCode = z.enum([
  'file_empty', 'header_only', 'binary_file', 'excel_file', 'nul_character', 'text_unreadable',
  'quote_not_closed', 'stray_quote', 'row_too_long', 'too_many_rows', 'too_many_columns', 'column_missing', 'column_twice', 'oneroster_not_zipped',
  'zip_broken', 'zip_locked', 'zip_too_large', 'zip_unsafe_name', 'zip_file_twice', 'zip_without_oneroster',
  'manifest_missing', 'oneroster_version', 'delta_bundle', 'bundle_file_missing', 'several_schools', 'no_students', 'no_academic_year', 'roster_unreadable',
]);
export type RosterRefusalCode = z.infer<typeof rosterRefusalCode>;

/** Why one row stays out. */
export const rosterProblemCode = z.enum([
  'ragged_row', 'missing_value', 'too_long', 'control_character', 'lost_characters', 'formula', 'date_not_iso', 'date_impossible', 'username_invalid',
  'duplicate_id', 'username_twice', 'username_taken', 'class_unknown',
]);
export type RosterProblemCode = z.infer<typeof rosterProblemCode>;

/** What was passed over or decided without a question; nothing to mend. */
export const rosterNoticeCode = z.enum([
  'columns_ignored', 'columns_remembered', 'read_as_windows_1252', 'not_students', 'teacher_enrolments_ignored', 'inactive_users', 'without_class', 'several_classes', 'students_changed',
]);
export type RosterNoticeCode = z.infer<typeof rosterNoticeCode>;

const params = z.record(z.string(), z.union([z.string(), z.number()]));

/** Errors that one remedy mends: `code` names the sentence and the remedy, `rows` the first of them (1 = the line under the header). */
export const rosterErrorGroup = z.object({
  code: rosterProblemCode, column: z.string().nullable(), count: z.int(), rows: z.array(z.object({ row: z.int(), value: z.string() })),
}).meta({ id: 'RosterErrorGroup' });

export const rosterNotice = z.object({ code: rosterNoticeCode, params }).meta({ id: 'RosterNotice' });
export type RosterNotice = z.infer<typeof rosterNotice>;

export const rosterCounts = z.object({ create: z.int(), update: z.int(), skip: z.int(), refused: z.int(), cohorts: z.int(), leavers: z.int() });
export type RosterCounts = z.infer<typeof rosterCounts>;

/** Columns of the product's own template, in order. */
export const ROSTER_COLUMNS = ['external_id', 'given_name', 'family_name', 'preferred_name', 'birth_date', 'cohort', 'username'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** Columns that every file must have. */
export const ROSTER_REQUIRED: readonly RosterColumn[] = ['external_id', 'given_name', 'family_name', 'cohort'];

/** A column of the file: its name there (a second one of the same name is numbered), the first values in it, and what it was taken for. */
export const rosterFileColumn = z.object({ name: z.string(), samples: z.array(z.string()), as: z.enum(ROSTER_COLUMNS).nullable() });
export type RosterFileColumn = z.infer<typeof rosterFileColumn>;

/** Which column of the file holds what; `remember` keeps it for the school's next files. */
export const mapRoster = z.strictObject({ columns: z.partialRecord(z.enum(ROSTER_COLUMNS), z.string().min(1).max(120)), remember: z.boolean() })
  .meta({ id: 'MapRoster', examples: [{ columns: { external_id: 'Matricule', given_name: 'Prénom', family_name: 'Nom', cohort: 'Classe' }, remember: true }] });
export type MapRoster = z.infer<typeof mapRoster>;
export type RosterMapping = MapRoster['columns'];

/** The school's remembered columns; empty while the template's names are enough. */
export const rosterMapping = z.object({ columns: mapRoster.shape.columns, savedBy: z.string().nullable(), savedAt: instant.nullable() }).meta({ id: 'RosterMapping' });
export type RosterMappingView = z.infer<typeof rosterMapping>;

/** `columns=ask`: the columns are mapped by hand even where their names are known. */
export const startRosterQuery = z.object({ columns: z.enum(['ask']).optional() });
export type StartRosterQuery = z.infer<typeof startRosterQuery>;

export const rosterImport = z.object({
  id: z.uuid(), fileName: z.string(), format: z.enum(['csv', 'oneroster']).nullable(), state: rosterState,
  done: z.int(), total: z.int(),
  counts: rosterCounts,
  /** Why the whole file was refused, with the row where there is one. */
  refusal: z.object({ code: rosterRefusalCode, params }).nullable(),
  notices: z.array(rosterNotice),
  /** Only while the import waits for its columns to be mapped. */
  columns: z.array(rosterFileColumn),
  errors: z.array(rosterErrorGroup),
  createdBy: z.string(), createdAt: instant, finishedAt: instant.nullable(), canRollBack: z.boolean(),
}).meta({ id: 'RosterImport' });
export type RosterImport = z.infer<typeof rosterImport>;

/** `row` is 0 for a proposed leaver, who is not in the file. */
export const rosterPreviewRow = z.object({
  row: z.int(), action: z.enum(['create', 'update', 'skip', 'refuse', 'leaver']), externalId: z.string(), givenName: z.string(), familyName: z.string(), cohort: z.string(),
  changes: z.array(z.string()), problem: z.object({ code: rosterProblemCode, column: z.string().nullable(), value: z.string() }).nullable(),
}).meta({ id: 'RosterPreviewRow' });
export type RosterPreviewRow = z.infer<typeof rosterPreviewRow>;

export const rosterPreviewQuery = z.object({
  action: z.enum(['create', 'update', 'skip', 'refuse', 'leaver']).optional(),
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(1000).default(100),
});
export type RosterPreviewQuery = z.infer<typeof rosterPreviewQuery>;

/** The language of the reasons in the download of refused rows. */
export const refusedRowsQuery = z.object({ language: z.enum(['en', 'fr']).default('en') });
export type RefusedRowsQuery = z.infer<typeof refusedRowsQuery>;

/** `leavers`: end the enrolment of the proposed leavers too (default: leave them as they are). */
export const applyRoster = z.strictObject({ leavers: z.boolean() }).meta({ id: 'ApplyRoster', examples: [{ leavers: false }] });
export type ApplyRoster = z.infer<typeof applyRoster>;

/** The largest file taken, in bytes: 100,000 rows of a wide roster. */
export const ROSTER_FILE_BYTES = 32 * 1024 * 1024;

/** The most rows taken from one file. */
export const ROSTER_ROWS = 200_000;

/** One valid file, for who tries the upload. */
export const ROSTER_EXAMPLE = `${ROSTER_COLUMNS.join(',')}\r\nS-1001,Aline,Uwase,,2010-02-03,S5 PCM,\r\nS-1002,Jean Bosco,Habimana,Bosco,2009-11-20,S5 PCM,\r\n`;

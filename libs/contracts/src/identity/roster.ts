import { z } from 'zod';
import { instant } from '../shared/fields';

export const rosterState = z.enum(['reading', 'preview', 'applying', 'applied', 'refused', 'cancelled', 'rolled-back']);
export type RosterState = z.infer<typeof rosterState>;

/** Errors that one remedy mends: `code` names the sentence and the remedy, `rows` the first of them (1 = the line under the header). */
export const rosterErrorGroup = z.object({
  code: z.string(), column: z.string().nullable(), count: z.int(), rows: z.array(z.object({ row: z.int(), value: z.string() })),
}).meta({ id: 'RosterErrorGroup' });

export const rosterImport = z.object({
  id: z.uuid(), fileName: z.string(), format: z.enum(['csv', 'oneroster']).nullable(), state: rosterState,
  done: z.int(), total: z.int(),
  counts: z.object({ create: z.int(), update: z.int(), skip: z.int(), refused: z.int(), cohorts: z.int(), leavers: z.int() }),
  /** Why the whole file was refused, with the row where there is one. */
  refusal: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) }).nullable(),
  errors: z.array(rosterErrorGroup),
  createdBy: z.string(), createdAt: instant, finishedAt: instant.nullable(), canRollBack: z.boolean(),
}).meta({ id: 'RosterImport' });
export type RosterImport = z.infer<typeof rosterImport>;

export const rosterPreviewRow = z.object({
  row: z.int(), action: z.enum(['create', 'update', 'skip', 'refuse', 'leaver']), externalId: z.string(), givenName: z.string(), familyName: z.string(), cohort: z.string(),
  changes: z.array(z.string()), problem: z.object({ code: z.string(), column: z.string().nullable(), value: z.string() }).nullable(),
}).meta({ id: 'RosterPreviewRow' });
export type RosterPreviewRow = z.infer<typeof rosterPreviewRow>;

export const rosterPreviewQuery = z.object({
  action: z.enum(['create', 'update', 'skip', 'refuse', 'leaver']).optional(),
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(1000).default(100),
});
export type RosterPreviewQuery = z.infer<typeof rosterPreviewQuery>;

/** `leavers`: end the enrolment of the proposed leavers too (default: leave them as they are). */
export const applyRoster = z.strictObject({ leavers: z.boolean() }).meta({ id: 'ApplyRoster', examples: [{ leavers: false }] });
export type ApplyRoster = z.infer<typeof applyRoster>;

/** The largest file taken, in bytes: 100,000 rows of a wide roster. */
export const ROSTER_FILE_BYTES = 32 * 1024 * 1024;

/** Columns of the product's own template, in order. */
export const ROSTER_COLUMNS = ['external_id', 'given_name', 'family_name', 'preferred_name', 'birth_date', 'cohort', 'username'] as const;

import { z } from 'zod';
import { idOf, instant, isoDate, localised } from '../shared/fields';

/** How far the reader's students of one cohort are with one exercise; each count holds the later ones too. */
export const workNumbers = z.object({
  cohortId: z.uuid().nullable(), cohort: z.string(), exerciseId: z.uuid(), exercise: localised, asked: z.int(), begun: z.int(), submitted: z.int(), accepted: z.int(),
}).meta({ id: 'WorkNumbers' });
export type WorkNumbers = z.infer<typeof workNumbers>;

/** The numbers of the reader's own students. Reviews: those of the last thirty days. Spans are null where nothing is counted. */
export const caseloadReport = z.object({
  students: z.int(), work: z.array(workNumbers),
  encounters: z.object({ none: z.int(), some: z.int(), four: z.int() }),
  reviews: z.object({ reviewed: z.int(), medianHours: z.number().nullable(), waiting: z.int(), oldest: instant.nullable() }),
  unmatched: z.object({ students: z.int(), medianDays: z.number().nullable(), longestDays: z.int().nullable() }),
}).meta({ id: 'CaseloadReport' });
export type CaseloadReport = z.infer<typeof caseloadReport>;

/** Which number a list stands behind. */
export const reportNumber = z.enum(['students', 'encounters-none', 'encounters-some', 'encounters-four', 'asked', 'not-begun', 'begun', 'submitted', 'accepted', 'reviews-waiting', 'unmatched']);
export type ReportNumber = z.infer<typeof reportNumber>;

/** `cohort` narrows any number, `exercise` those of work. */
export const reportQuery = z.object({ number: reportNumber.default('students'), cohort: idOf('cohort').optional(), exercise: idOf('exercise').optional() });
export type ReportQuery = z.infer<typeof reportQuery>;

/** A student behind a number: encounters counted, or since when the student waits. */
export const reportStudent = z.object({ id: z.uuid(), name: z.string(), cohort: z.string(), count: z.int().nullable(), since: instant.nullable() }).meta({ id: 'ReportStudent' });
export type ReportStudent = z.infer<typeof reportStudent>;

/** Any list behind a number, as a file. */
export const askForExport = z.strictObject({ number: reportNumber, cohortId: idOf('cohort').nullable(), exerciseId: idOf('exercise').nullable() })
  .meta({ id: 'AskForExport', examples: [{ number: 'students' }] });
export type AskForExport = z.infer<typeof askForExport>;

/** A file that a job makes; whoever asked gets it, for a day. */
export const exportView = z.object({
  id: z.uuid(), number: reportNumber, state: z.enum(['making', 'made', 'failed']), rows: z.int().nullable(), createdAt: instant, expiresAt: instant,
}).meta({ id: 'ExportView' });
export type ExportView = z.infer<typeof exportView>;

/** Hours for which an export is kept. */
export const EXPORT_HOURS = 24;

/** Filters of the audit trail; days are the school's. `student`: what was done to one student, and who looked. `action` is a verb on a noun, or the noun alone. */
export const auditQuery = z.object({
  actor: idOf('membership').optional(), action: z.string().max(60).regex(/^[a-z0-9.-]+$/).optional(), student: idOf('student').optional(), from: isoDate.optional(), until: isoDate.optional(),
  cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(100),
});
export type AuditQuery = z.infer<typeof auditQuery>;

/** Who did or saw what. Names are those of today; ids and codes are as they were written. */
export const auditRow = z.object({
  id: z.uuid(), at: instant, actorId: z.uuid().nullable(), actor: z.string().nullable(), action: z.string(), subjectId: z.uuid().nullable(), subject: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
}).meta({ id: 'AuditRow' });
export type AuditRow = z.infer<typeof auditRow>;

import { z } from 'zod';
import { idOf, instant, isoDate, localised } from '../shared/fields';

/** How far the reader's students of one cohort are with one exercise; each count holds the later ones too. */
export const workNumbers = z.object({
  cohortId: z.uuid().nullable(), cohort: z.string(), exerciseId: z.uuid(), exercise: localised, asked: z.int(), begun: z.int(), submitted: z.int(), accepted: z.int(),
}).meta({ id: 'WorkNumbers' });
export type WorkNumbers = z.infer<typeof workNumbers>;

/** How things stood at the end of a day: students without an encounter and with four or more, and the median hours to a review over the seven days before. */
export const reportWeek = z.object({ on: isoDate, none: z.int(), four: z.int(), reviewed: z.int(), medianHours: z.number().nullable() }).meta({ id: 'ReportWeek' });
export type ReportWeek = z.infer<typeof reportWeek>;

/** Weeks that a trend looks back. */
export const REPORT_WEEKS = 8;

/** The numbers of the reader's own students. Reviews: those of the last thirty days. Spans are null where nothing is counted. `weeks`: the oldest first, the last one ends today. */
export const caseloadReport = z.object({
  students: z.int(), work: z.array(workNumbers),
  encounters: z.object({ none: z.int(), some: z.int(), four: z.int() }),
  reviews: z.object({ reviewed: z.int(), medianHours: z.number().nullable(), waiting: z.int(), oldest: instant.nullable() }),
  unmatched: z.object({ students: z.int(), medianDays: z.number().nullable(), longestDays: z.int().nullable() }),
  weeks: z.array(reportWeek),
}).meta({ id: 'CaseloadReport' });
export type CaseloadReport = z.infer<typeof caseloadReport>;

/** Which number a list stands behind. */
export const reportNumber = z.enum(['students', 'encounters-none', 'encounters-some', 'encounters-four', 'asked', 'not-begun', 'begun', 'submitted', 'accepted', 'reviews-waiting', 'unmatched']);
export type ReportNumber = z.infer<typeof reportNumber>;

/** The numbers of one cohort, or of all of the reader's students. */
export const caseloadQuery = z.object({ cohort: idOf('cohort').optional() });
export type CaseloadQuery = z.infer<typeof caseloadQuery>;

/** `cohort` narrows any number, `exercise` those of work. */
export const reportQuery = z.object({ number: reportNumber.default('students'), cohort: idOf('cohort').optional(), exercise: idOf('exercise').optional() });
export type ReportQuery = z.infer<typeof reportQuery>;

/** A student behind a number: encounters counted, or since when the student waits. */
export const reportStudent = z.object({ id: z.uuid(), name: z.string(), cohort: z.string(), count: z.int().nullable(), since: instant.nullable() }).meta({ id: 'ReportStudent' });
export type ReportStudent = z.infer<typeof reportStudent>;

/** Who, what and when in the audit trail; days are the school's. `student`: what was done to one student, and who looked. `action` is a verb on a noun, or the noun alone. */
export const auditFilter = z.strictObject({
  actor: idOf('membership').optional(), action: z.string().max(60).regex(/^[a-z0-9.-]+$/).optional(), student: idOf('student').optional(), from: isoDate.optional(), until: isoDate.optional(),
});
export type AuditFilter = z.infer<typeof auditFilter>;

/** What can be had as a file: `number` is the list behind a number, `cohort-report` a PDF of one cohort; the rest are CSV of whatever the asker reaches. */
export const exportList = z.enum(['number', 'students', 'interviews', 'work', 'mentors', 'audit-trail', 'cohort-report']);
export type ExportList = z.infer<typeof exportList>;

const exportLanguage = z.enum(['en', 'fr']).default('en');

/** `cohortId` and `studentIds` narrow every list of students, `exerciseId` those of work. `language` is that of its words. */
export const askForExport = z.strictObject({
  list: exportList.exclude(['audit-trail']).default('number'), number: reportNumber.nullable().default(null), cohortId: idOf('cohort').nullable().default(null), exerciseId: idOf('exercise').nullable().default(null),
  studentIds: z.array(idOf('student')).min(1).max(5000).optional(), language: exportLanguage,
}).refine(ask => ask.list !== 'number' || ask.number !== null, { path: ['number'], params: { code: 'required' } })
  .refine(ask => ask.list !== 'cohort-report' || ask.cohortId !== null, { path: ['cohortId'], params: { code: 'required' } })
  .meta({ id: 'AskForExport', examples: [{ list: 'number', number: 'students' }] });
export type AskForExport = z.input<typeof askForExport>;
export type AskedExport = z.output<typeof askForExport>;

/** The audit trail as a file, an admin's alone. */
export const askForTrail = z.strictObject({ ...auditFilter.shape, language: exportLanguage }).meta({ id: 'AskForTrail', examples: [{ action: 'student' }] });
export type AskForTrail = z.input<typeof askForTrail>;
export type AskedTrail = z.output<typeof askForTrail>;

/** A file that a job makes; whoever asked gets it, for a day. */
export const exportView = z.object({
  id: z.uuid(), list: exportList, number: reportNumber.nullable(), cohort: z.string().nullable(), exercise: localised.nullable(), format: z.enum(['csv', 'pdf']),
  state: z.enum(['making', 'made', 'failed']), rows: z.int().nullable(), createdAt: instant, expiresAt: instant,
}).meta({ id: 'ExportView' });
export type ExportView = z.infer<typeof exportView>;

/** Hours for which an export is kept. */
export const EXPORT_HOURS = 24;

export const auditQuery = z.object({ ...auditFilter.shape, cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(100) });
export type AuditQuery = z.infer<typeof auditQuery>;

/** Who did or saw what. Names are those of today, by the ids of the subject and the details where the school still knows them; ids and codes are as they were written. */
export const auditRow = z.object({
  id: z.uuid(), at: instant, actorId: z.uuid().nullable(), actor: z.string().nullable(), action: z.string(), subjectId: z.uuid().nullable(), subject: z.string().nullable(),
  details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  names: z.record(z.string(), z.union([z.string(), localised])),
}).meta({ id: 'AuditRow' });
export type AuditRow = z.infer<typeof auditRow>;

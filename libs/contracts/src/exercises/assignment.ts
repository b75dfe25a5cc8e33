import { z } from 'zod';
import { idOf, instant, isoDate, localised, paragraph, version } from '../shared/fields';
import { paperInterview } from '../network/interview';
import { exerciseView } from './exercise';

/** Whether work that came back may be sent again: never, once the counsellor grants it, until it is accepted, or `attempts` times in all. */
export const resubmission = z.enum(['none', 'on-request', 'until-accepted', 'times']);
/** First work after the due day: taken and marked as late, or refused. */
export const lateRule = z.enum(['marked', 'refused']);
/** Who comes into a cohort later gets the assignment until it is due, until it closes, or not at all. */
export const joiners = z.enum(['until-due', 'until-closed', 'nobody']);

/** Students that may be named in one request. */
export const ASSIGNED_AT_MOST = 5000;

const rules = {
  /** Not shown before the beginning of this day. */
  opensOn: isoDate.nullable().optional(),
  /** Nothing is taken after the end of this day. */
  closesOn: isoDate.nullable().optional(),
  late: lateRule.optional(), attempts: z.int().min(1).max(20).nullable().optional(), joiners: joiners.optional(),
  /** Days before the due day on which whoever has sent nothing is reminded. */
  reminders: z.array(z.int().min(0).max(30)).max(5).optional(),
};
interface Dates { readonly opensOn?: string | null | undefined; readonly dueOn: string; readonly closesOn?: string | null | undefined; readonly resubmission: string; readonly attempts?: number | null | undefined }
const opensInTime = ({ opensOn, dueOn }: Dates) => !opensOn || opensOn <= dueOn;
const closesAfterDue = ({ closesOn, dueOn }: Dates) => !closesOn || closesOn >= dueOn;
const saysHowOften = ({ resubmission: rule, attempts }: Dates) => rule !== 'times' || Boolean(attempts);
const late = { path: ['opensOn'], params: { code: 'after_due' } };
const early = { path: ['closesOn'], params: { code: 'before_due' } };
const howOften = { path: ['attempts'], params: { code: 'required' } };

/**
 * Due at the end of `dueOn` in the school's zone. The audience: cohorts, students by name or from a saved filter, and with `caseload` whoever assigns it has in care;
 * at least one of them. What is left out: open at once, never closed, late work marked, joiners until it is due, no reminder.
 */
export const assignExercise = z.strictObject({
  exerciseId: idOf('exercise'), cohortIds: z.array(idOf('cohort')).max(100), studentIds: z.array(idOf('student')).max(ASSIGNED_AT_MOST).optional(), caseload: z.boolean().optional(),
  dueOn: isoDate, resubmission, ...rules,
}).refine(({ cohortIds, studentIds, caseload }) => cohortIds.length > 0 || Boolean(studentIds?.length) || caseload === true, { path: ['cohortIds'], params: { code: 'nobody' } })
  .refine(opensInTime, late).refine(closesAfterDue, early).refine(saysHowOften, howOften)
  .meta({ id: 'AssignExercise', examples: [{ dueOn: '2099-01-15', resubmission: 'until-accepted', reminders: [3] }] });
export type AssignExercise = z.infer<typeof assignExercise>;

/** What an edit leaves out of the rules goes back to what assigning without it means; a left-out audience stays. */
export const changeAssignment = z.strictObject({
  cohortIds: z.array(idOf('cohort')).max(100).optional(), studentIds: z.array(idOf('student')).max(ASSIGNED_AT_MOST).optional(), dueOn: isoDate, resubmission, ...rules, version,
}).refine(({ cohortIds, studentIds }) => !(cohortIds?.length === 0 && studentIds?.length === 0), { path: ['cohortIds'], params: { code: 'nobody' } })
  .refine(opensInTime, late).refine(closesAfterDue, early).refine(saysHowOften, howOften)
  .meta({ id: 'ChangeAssignment', examples: [{ dueOn: '2099-02-16', resubmission: 'none', version: 1 }] });
export type ChangeAssignment = z.infer<typeof changeAssignment>;

/** Each count holds the later ones too: whoever has submitted has begun. They are narrowed to the reader's own students. */
export const assignmentRow = z.object({
  id: z.uuid(), exerciseId: z.uuid(), exercise: localised, cohorts: z.array(z.string()), cohortIds: z.array(z.uuid()), named: z.int(), dueOn: isoDate, dueAt: instant,
  opensOn: isoDate.nullable(), closesOn: isoDate.nullable(), resubmission, late: lateRule, attempts: z.int().nullable(), joiners, reminders: z.array(z.int()),
  counts: z.object({ students: z.int(), begun: z.int(), submitted: z.int(), accepted: z.int() }), withdrawnAt: instant.nullable(), version,
}).meta({ id: 'AssignmentRow' });
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** What an edit or a withdrawal would do to the reader's students, before it is done. `lose`: untouched and no longer asked; `keep`: no longer asked, but begun, so it stays. */
export const assignmentEffect = z.object({
  students: z.int(), untouched: z.int(), drafts: z.int(), waiting: z.int(), returned: z.int(), accepted: z.int(),
  gain: z.int(), lose: z.int(), keep: z.int(), extensions: z.int(),
}).meta({ id: 'AssignmentEffect' });
export type AssignmentEffect = z.infer<typeof assignmentEffect>;

/** One student's own due day, which wins over every other rule of the assignment. */
export const grantExtension = z.strictObject({ studentId: idOf('student'), dueOn: isoDate, reason: paragraph(300).trim() })
  .meta({ id: 'GrantExtension', examples: [{ dueOn: '2099-03-02', reason: 'Ill for a week' }] });
export type GrantExtension = z.infer<typeof grantExtension>;

export const extensionView = z.object({ id: z.uuid(), studentId: z.uuid(), dueOn: isoDate, reason: z.string(), by: z.string(), at: instant }).meta({ id: 'ExtensionView' });
export type ExtensionView = z.infer<typeof extensionView>;

/** A student asks to send again what came back, where the rule is `on-request`. */
export const askToResubmit = z.strictObject({ reason: paragraph(500).trim() }).meta({ id: 'AskToResubmit', examples: [{ reason: 'I have talked to her again.' }] });
export type AskToResubmit = z.infer<typeof askToResubmit>;

export const resubmissionRequest = z.object({
  id: z.uuid(), assignmentId: z.uuid(), exercise: localised, studentId: z.uuid(), student: z.string(), cohort: z.string(), reason: z.string(), askedAt: instant,
}).meta({ id: 'ResubmissionRequest' });
export type ResubmissionRequest = z.infer<typeof resubmissionRequest>;

export const decideOnRequest = z.strictObject({ granted: z.boolean() }).meta({ id: 'DecideOnRequest', examples: [{ granted: true }] });
export type DecideOnRequest = z.infer<typeof decideOnRequest>;

/** A line in the student's app: work given, due soon, given longer, or a request answered. */
export const noticeKind = z.enum(['given', 'reminder', 'extended', 'resubmission-granted', 'resubmission-declined', 'reviewed', 'withdrawn']);
export const myNotice = z.object({ id: z.uuid(), kind: noticeKind, assignmentId: z.uuid(), exercise: localised, dueOn: isoDate, at: instant, seen: z.boolean() }).meta({ id: 'MyNotice' });
export type MyNotice = z.infer<typeof myNotice>;

/** How far one student is with one assignment. */
export const workState = z.enum(['not-begun', 'draft', 'submitted', 'returned', 'accepted']);
export type WorkState = z.infer<typeof workState>;

export const assignmentView = assignmentRow.extend({
  /** The exercise as it was given: a later version does not change it. */
  given: exerciseView,
  students: z.array(z.object({
    id: z.uuid(), name: z.string(), cohort: z.string(), /** Given to this student by name. */ named: z.boolean(),
    state: workState, submissionId: z.uuid().nullable(), submittedAt: instant.nullable(), extension: extensionView.nullable(),
  })),
}).meta({ id: 'AssignmentView' });
export type AssignmentView = z.infer<typeof assignmentView>;

/** What was written, by step. */
export const answers = z.record(z.string().max(60), paragraph(8000));
/** What was picked, by step: keys of options, ids of contacts, ids of files. */
export const picked = z.record(z.string().max(60), z.array(z.string().max(60)).max(20));

/** A person of the student's network who was picked, as it stood when the work was sent: the role, never the name. */
export const pickedPerson = z.object({ relationship: z.string(), occupation: z.string() });
export type PickedPerson = z.infer<typeof pickedPerson>;

/** A file that a student keeps with an assignment; what it is was read from its bytes. */
export const workFile = z.object({ id: z.uuid(), name: z.string(), contentType: z.string(), bytes: z.int(), at: instant }).meta({ id: 'WorkFile' });
export type WorkFile = z.infer<typeof workFile>;

/** Bytes of a file of evidence at the most. */
export const WORK_FILE_BYTES = 5 * 1024 * 1024;
/** Files of one student for one assignment at the most. */
export const WORK_FILES = 20;
export const WORK_FILE_EXAMPLE = '%PDF-1.4\n%%EOF\n';

/** Why nothing can be written or sent now. */
export const workRefusal = z.enum([
  'assignment_withdrawn', 'awaiting_review', 'already_accepted', 'no_resubmission', 'no_attempt_left', 'ask_to_resubmit', 'not_open_yet', 'assignment_closed', 'too_late',
]);
export type WorkRefusal = z.infer<typeof workRefusal>;

/** What the counsellor said, as the student sees it. */
const myReview = z.object({ decision: z.enum(['returned', 'accepted']), comment: z.string(), by: z.string(), at: instant, scores: z.record(z.string(), z.int()) });

/** The student's side: what is to be done, the draft, and what the counsellor said. */
export const myAssignment = z.object({
  id: z.uuid(), exercise: exerciseView, dueOn: isoDate, dueAt: instant, extended: z.boolean(), closesOn: isoDate.nullable(), late: z.boolean(), state: workState, attempt: z.int(),
  answers: z.record(z.string(), z.string()), picked: z.record(z.string(), z.array(z.string())), files: z.array(workFile), interviewId: z.uuid().nullable(), draftVersion: z.int(),
  submittedAt: instant.nullable(), onPaper: z.boolean(), canSubmit: z.boolean(), whyNot: workRefusal.nullable(), canAsk: z.boolean(),
  review: myReview.nullable(),
}).meta({ id: 'MyAssignment' });
export type MyAssignment = z.infer<typeof myAssignment>;

/** An attempt as its student sent it, with the review that the student may see. */
export const myAttempt = z.object({
  attempt: z.int(), submittedAt: instant, late: z.boolean(), onPaper: z.boolean(), answers: z.record(z.string(), z.string()), picked: z.record(z.string(), z.array(z.string())),
  people: z.record(z.string(), z.array(pickedPerson)), files: z.array(workFile), review: myReview.nullable(),
}).meta({ id: 'MyAttempt' });
export type MyAttempt = z.infer<typeof myAttempt>;

/** `version` is the draft's: 0 when there is none yet. What `picked` leaves out stays as it was. */
export const saveDraft = z.strictObject({ answers, picked: picked.optional(), interviewId: idOf('interview').nullable(), version: z.int().min(0) })
  .meta({ id: 'SaveDraft', examples: [{ answers: {}, interviewId: null, version: 0 }] });
export type SaveDraft = z.infer<typeof saveDraft>;

export const draftSaved = z.object({ version, savedAt: instant }).meta({ id: 'DraftSaved' });

export const submitWork = z.strictObject({ answers, picked: picked.optional(), interviewId: idOf('interview', 'thanked').nullable() }).meta({ id: 'SubmitWork', examples: [{ answers: { why: 'She works where I want to work.' } }] });
export type SubmitWork = z.infer<typeof submitWork>;

/** What staff enter for a student from a paper sheet that was written on a day; `picked` holds options that were ticked on it, `interview` a talk that it tells of. */
export const enterPaper = z.strictObject({ studentId: idOf('student'), answers, picked: picked.optional(), interview: paperInterview.optional(), writtenOn: isoDate }).meta({ id: 'EnterPaper', examples: [{ answers: { why: 'She works where I want to work.' }, writtenOn: '2026-11-20' }] });
export type EnterPaper = z.infer<typeof enterPaper>;

/** An assignment of one student for which a sheet may be entered today. */
export const openToPaper = z.object({ id: z.uuid(), exercise: localised, dueOn: isoDate }).meta({ id: 'OpenToPaper' });
export type OpenToPaper = z.infer<typeof openToPaper>;

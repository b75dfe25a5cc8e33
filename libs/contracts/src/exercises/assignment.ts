import { z } from 'zod';
import { idOf, instant, isoDate, localised, paragraph, version } from '../shared/fields';
import { exerciseView } from './exercise';

export const resubmission = z.enum(['none', 'until-accepted']);

/** Due at the end of `dueOn` in the school's zone. */
export const assignExercise = z.strictObject({
  exerciseId: idOf('exercise'), cohortIds: z.array(idOf('cohort')).min(1).max(100), dueOn: isoDate, resubmission,
}).meta({ id: 'AssignExercise', examples: [{ dueOn: '2099-01-15', resubmission: 'until-accepted' }] });
export type AssignExercise = z.infer<typeof assignExercise>;

/** Each count holds the later ones too: whoever has submitted has begun. They are narrowed to the reader's own students. */
export const assignmentRow = z.object({
  id: z.uuid(), exercise: localised, cohorts: z.array(z.string()), dueOn: isoDate, dueAt: instant, resubmission,
  counts: z.object({ students: z.int(), begun: z.int(), submitted: z.int(), accepted: z.int() }), withdrawnAt: instant.nullable(), version,
}).meta({ id: 'AssignmentRow' });
export type AssignmentRow = z.infer<typeof assignmentRow>;

/** How far one student is with one assignment. */
export const workState = z.enum(['not-begun', 'draft', 'submitted', 'returned', 'accepted']);
export type WorkState = z.infer<typeof workState>;

export const assignmentView = assignmentRow.extend({
  students: z.array(z.object({ id: z.uuid(), name: z.string(), cohort: z.string(), state: workState, submissionId: z.uuid().nullable(), submittedAt: instant.nullable() })),
}).meta({ id: 'AssignmentView' });
export type AssignmentView = z.infer<typeof assignmentView>;

/** What was written, by step. */
export const answers = z.record(z.string().max(60), paragraph(8000));
/** What was picked, by step: keys of options, ids of contacts, ids of files. */
export const picked = z.record(z.string().max(60), z.array(z.string().max(60)).max(20));

/** A file that a student keeps with an assignment; what it is was read from its bytes. */
export const workFile = z.object({ id: z.uuid(), name: z.string(), contentType: z.string(), bytes: z.int(), at: instant }).meta({ id: 'WorkFile' });
export type WorkFile = z.infer<typeof workFile>;

/** Bytes of a file of evidence at the most. */
export const WORK_FILE_BYTES = 5 * 1024 * 1024;
/** Files of one student for one assignment at the most. */
export const WORK_FILES = 20;
export const WORK_FILE_EXAMPLE = '%PDF-1.4\n%%EOF\n';

/** The student's side: what is to be done, the draft, and what the counsellor said. */
export const myAssignment = z.object({
  id: z.uuid(), exercise: exerciseView, dueOn: isoDate, dueAt: instant, late: z.boolean(), state: workState, attempt: z.int(),
  answers: z.record(z.string(), z.string()), picked: z.record(z.string(), z.array(z.string())), files: z.array(workFile), interviewId: z.uuid().nullable(), draftVersion: z.int(),
  submittedAt: instant.nullable(), canSubmit: z.boolean(),
  review: z.object({ decision: z.enum(['returned', 'accepted']), comment: z.string(), by: z.string(), at: instant, scores: z.record(z.string(), z.int()) }).nullable(),
}).meta({ id: 'MyAssignment' });
export type MyAssignment = z.infer<typeof myAssignment>;

/** `version` is the draft's: 0 when there is none yet. What `picked` leaves out stays as it was. */
export const saveDraft = z.strictObject({ answers, picked: picked.optional(), interviewId: idOf('interview').nullable(), version: z.int().min(0) })
  .meta({ id: 'SaveDraft', examples: [{ answers: {}, interviewId: null, version: 0 }] });
export type SaveDraft = z.infer<typeof saveDraft>;

export const draftSaved = z.object({ version, savedAt: instant }).meta({ id: 'DraftSaved' });

export const submitWork = z.strictObject({ answers, picked: picked.optional(), interviewId: idOf('interview', 'thanked').nullable() }).meta({ id: 'SubmitWork', examples: [{ answers: { why: 'She works where I want to work.' } }] });
export type SubmitWork = z.infer<typeof submitWork>;

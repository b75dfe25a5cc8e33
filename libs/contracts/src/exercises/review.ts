import { z } from 'zod';
import { instant, isoDate, localised, paragraph } from '../shared/fields';
import { workFile } from './assignment';
import { exerciseView } from './exercise';

/** What an interview showed when the work was sent: kept with the attempt, so later changes do not rewrite it. Roles, not names, of the person spoken to. */
export const interviewEvidence = z.object({
  interviewId: z.uuid(), occupation: z.string(), organisation: z.string(), relative: z.boolean(),
  purpose: z.string(), questions: z.array(z.string()), heldOn: z.string().nullable(), minutes: z.int().nullable(), notes: z.string(),
  reflection: z.object({ surprised: z.string(), interested: z.string(), ruledOut: z.string() }),
  thankedAt: instant.nullable(), thankedInTime: z.boolean().nullable(), encounter: z.boolean(),
}).meta({ id: 'InterviewEvidence' });
export type InterviewEvidence = z.infer<typeof interviewEvidence>;

/** A person of the student's network who was picked, as it stood when the work was sent: the role, never the name. */
export const pickedPerson = z.object({ relationship: z.string(), occupation: z.string() });
export type PickedPerson = z.infer<typeof pickedPerson>;

/** One line of the queue, oldest first. */
export const reviewRow = z.object({
  submissionId: z.uuid(), studentId: z.uuid(), student: z.string(), cohort: z.string(), exercise: localised, attempt: z.int(), submittedAt: instant, late: z.boolean(), onPaper: z.boolean(), dueOn: isoDate,
}).meta({ id: 'ReviewRow' });
export type ReviewRow = z.infer<typeof reviewRow>;

export const reviewView = z.object({
  id: z.uuid(), decision: z.enum(['returned', 'accepted']), comment: z.string(), scores: z.record(z.string(), z.int()), by: z.string(), at: instant,
}).meta({ id: 'ReviewView' });
export type ReviewView = z.infer<typeof reviewView>;

export const submissionView = z.object({
  id: z.uuid(), assignmentId: z.uuid(), studentId: z.uuid(), student: z.string(), preferredName: z.string(), cohort: z.string(), exercise: exerciseView,
  attempt: z.int(), submittedAt: instant, late: z.boolean(), paper: z.object({ by: z.string(), writtenOn: isoDate }).nullable(), answers: z.record(z.string(), z.string()), interview: interviewEvidence.nullable(),
  picked: z.record(z.string(), z.array(z.string())), people: z.record(z.string(), z.array(pickedPerson)), files: z.array(workFile.extend({ step: z.string() })),
  review: reviewView.nullable(), earlier: z.array(z.object({ id: z.uuid(), attempt: z.int(), submittedAt: instant, review: reviewView.nullable() })),
}).meta({ id: 'SubmissionView' });
export type SubmissionView = z.infer<typeof submissionView>;

/** `scores`: criterion key to level, counted from 1. A comment is asked for when the work is returned. */
export const reviewSubmission = z.strictObject({
  decision: z.enum(['returned', 'accepted']), scores: z.record(z.string().max(60), z.int().min(1).max(6)), comment: paragraph(4000),
}).refine(review => review.decision === 'accepted' || review.comment.trim() !== '', { path: ['comment'], params: { code: 'comment_when_returned' } })
  .meta({ id: 'ReviewSubmission', examples: [{ decision: 'returned', scores: {}, comment: 'Say what surprised you.' }] });
export type ReviewSubmission = z.infer<typeof reviewSubmission>;

/** Seconds in which a review may be taken back; the student is told after them. */
export const REVIEW_UNDO_SECONDS = 10;

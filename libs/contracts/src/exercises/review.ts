import { z } from 'zod';
import { idOf, instant, isoDate, localised, paragraph, version } from '../shared/fields';
import { pickedPerson, workFile } from './assignment';
import { exerciseView } from './exercise';

/** What an interview showed when the work was sent: kept with the attempt, so later changes do not rewrite it. Roles, not names, of the person spoken to. */
export const interviewEvidence = z.object({
  interviewId: z.uuid(), occupation: z.string(), organisation: z.string(), relative: z.boolean(),
  purpose: z.string(), questions: z.array(z.string()), heldOn: z.string().nullable(), minutes: z.int().nullable(), notes: z.string(),
  reflection: z.object({ surprised: z.string(), interested: z.string(), ruledOut: z.string() }),
  thankedAt: instant.nullable(), thankedInTime: z.boolean().nullable(), encounter: z.boolean(),
}).meta({ id: 'InterviewEvidence' });
export type InterviewEvidence = z.infer<typeof interviewEvidence>;

/** One line of the queue. What waits longest comes first; what was sent again counts as two days older, and what closes within three days of being sent as one. */
export const reviewRow = z.object({
  submissionId: z.uuid(), studentId: z.uuid(), student: z.string(), cohort: z.string(), exercise: localised, attempt: z.int(), submittedAt: instant, late: z.boolean(), onPaper: z.boolean(), dueOn: isoDate,
  /** The day after which nothing is taken, where the work was sent within three days of it. */
  closesOn: isoDate.nullable(),
}).meta({ id: 'ReviewRow' });
export type ReviewRow = z.infer<typeof reviewRow>;

export const reviewView = z.object({
  id: z.uuid(), decision: z.enum(['returned', 'accepted']), comment: z.string(), scores: z.record(z.string(), z.int()),
  /** Of the criteria that have points; null where none has. */
  points: z.object({ got: z.int(), most: z.int() }).nullable(), by: z.string(), at: instant,
}).meta({ id: 'ReviewView' });
export type ReviewView = z.infer<typeof reviewView>;

export const submissionView = z.object({
  id: z.uuid(), assignmentId: z.uuid(), studentId: z.uuid(), student: z.string(), preferredName: z.string(), cohort: z.string(), exercise: exerciseView,
  attempt: z.int(), submittedAt: instant, late: z.boolean(), paper: z.object({ by: z.string(), writtenOn: isoDate }).nullable(), answers: z.record(z.string(), z.string()), interview: interviewEvidence.nullable(),
  picked: z.record(z.string(), z.array(z.string())), people: z.record(z.string(), z.array(pickedPerson)), files: z.array(workFile.extend({ step: z.string() })),
  review: reviewView.nullable(), earlier: z.array(z.object({ id: z.uuid(), attempt: z.int(), submittedAt: instant, review: reviewView.nullable() })),
}).meta({ id: 'SubmissionView' });
export type SubmissionView = z.infer<typeof submissionView>;

/** The submissions before and after one in the reader's queue, and how many wait. */
export const reviewNeighbours = z.object({ previous: z.uuid().nullable(), next: z.uuid().nullable(), waiting: z.int() }).meta({ id: 'ReviewNeighbours' });
export type ReviewNeighbours = z.infer<typeof reviewNeighbours>;

/** Who else has the submission open now. A reader says again every ten seconds that she is there. */
export const reviewPresence = z.object({ others: z.array(z.string()), reviewed: z.boolean() }).meta({ id: 'ReviewPresence' });
export type ReviewPresence = z.infer<typeof reviewPresence>;
export const PRESENCE_SECONDS = 25;

/** A comment that is used again: one's own, or shared with all staff. `exerciseId`: only for that exercise. */
export const reviewComment = z.object({ id: z.uuid(), text: z.string(), shared: z.boolean(), exerciseId: z.uuid().nullable(), mine: z.boolean(), used: z.int(), version }).meta({ id: 'ReviewComment' });
export type ReviewComment = z.infer<typeof reviewComment>;
const commentText = paragraph(2000).refine(text => text.trim() !== '', { params: { code: 'required' } });
export const writeReviewComment = z.strictObject({ text: commentText, shared: z.boolean(), exerciseId: idOf('exercise').nullable() })
  .meta({ id: 'WriteReviewComment', examples: [{ text: 'Say what surprised you.', shared: false }] });
export type WriteReviewComment = z.infer<typeof writeReviewComment>;
export const changeReviewComment = z.strictObject({ text: commentText, shared: z.boolean(), exerciseId: idOf('exercise').nullable(), version })
  .meta({ id: 'ChangeReviewComment', examples: [{ text: 'Say what surprised you, and why.', shared: false, version: 1 }] });
export type ChangeReviewComment = z.infer<typeof changeReviewComment>;

/** `scores`: criterion key to level, counted from 1. A comment is asked for when the work is returned. */
export const reviewSubmission = z.strictObject({
  decision: z.enum(['returned', 'accepted']), scores: z.record(z.string().max(60), z.int().min(1).max(6)), comment: paragraph(4000), commentIds: z.array(idOf('reviewComment')).max(20).optional(),
}).refine(review => review.decision === 'accepted' || review.comment.trim() !== '', { path: ['comment'], params: { code: 'comment_when_returned' } })
  .meta({ id: 'ReviewSubmission', examples: [{ decision: 'returned', scores: {}, comment: 'Say what surprised you.' }] });
export type ReviewSubmission = z.infer<typeof reviewSubmission>;

/** Seconds in which a review may be taken back; the student is told after them. */
export const REVIEW_UNDO_SECONDS = 10;

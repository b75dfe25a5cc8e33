import { z } from 'zod';
import { instant, paragraph, version } from '../shared/fields';

/** What a mentor says to a student whom she was offered. `awaited` until she says it, `lapsed` when her time is over. */
export const mentorAnswer = z.enum(['awaited', 'accepted', 'declined', 'lapsed']);
export type MentorAnswer = z.infer<typeof mentorAnswer>;

/** What became of a published pair's question to the mentor: `ended` where it was over before she answered. */
export const pairAnswer = z.enum([...mentorAnswer.options, 'ended']);
export type PairAnswer = z.infer<typeof pairAnswer>;

export const declineReason = z.enum(['not-now', 'not-a-fit', 'need-to-know-more']);
export type DeclineReason = z.infer<typeof declineReason>;

/** "Not now" also pauses her: no other student is offered until she says so. */
export const answerMentorship = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('accepted') }),
  z.strictObject({ answer: z.literal('declined'), reason: declineReason }),
]).meta({ id: 'AnswerMentorship', examples: [{ answer: 'accepted' }] });
export type AnswerMentorship = z.infer<typeof answerMentorship>;

/** A student asks her counsellor for another mentor, once. */
export const askAnotherMentor = z.strictObject({ reason: paragraph(500).trim().min(1) }).meta({ id: 'AskAnotherMentor', examples: [{ reason: 'We found no time to meet.' }] });
export type AskAnotherMentor = z.infer<typeof askAnotherMentor>;

/** How far a student's question for another mentor is. */
export const rematchState = z.enum(['open', 'granted', 'refused']);

export const rematchRequest = z.object({
  id: z.uuid(), student: z.object({ id: z.uuid(), name: z.string(), cohort: z.string() }), mentor: z.object({ id: z.uuid(), name: z.string() }),
  reason: z.string(), state: rematchState, askedAt: instant, decidedBy: z.string().nullable(), decidedAt: instant.nullable(), version,
}).meta({ id: 'RematchRequest' });
export type RematchRequest = z.infer<typeof rematchRequest>;

export const decideRematch = z.strictObject({ decision: z.enum(['granted', 'refused']), version }).meta({ id: 'DecideRematch', examples: [{ decision: 'granted', version: 1 }] });
export type DecideRematch = z.infer<typeof decideRematch>;

/** A mentor who needs to know more before she meets a student; the id is that of the mentorship she declined. */
export const mentorQuestion = z.object({
  id: z.uuid(), mentor: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable() }), student: z.object({ id: z.uuid(), name: z.string(), cohort: z.string() }), askedAt: instant,
}).meta({ id: 'MentorQuestion' });
export type MentorQuestion = z.infer<typeof mentorQuestion>;

/** A student of a mentor as staff see it: an open mentorship, or one that she declined of late with her reason. */
export const mentorshipRow = z.object({
  id: z.uuid(), student: z.object({ id: z.uuid(), name: z.string(), cohort: z.string() }), state: z.enum(['active', 'paused', 'closed']), answer: mentorAnswer, since: instant,
  answerBy: instant.nullable(), declineReason: declineReason.nullable(), closedAt: instant.nullable(),
}).meta({ id: 'MentorshipRow' });
export type MentorshipRow = z.infer<typeof mentorshipRow>;

/** Why staff end a mentorship; no story is kept. After `safeguarding` the two are excluded as well. */
export const endingReason = z.enum(['student-asked', 'mentor-asked', 'not-working', 'safeguarding']);
export type EndingReason = z.infer<typeof endingReason>;

/** `offerNext`: another mentor is sought for the student at once. */
export const endMentorship = z.strictObject({ reason: endingReason, offerNext: z.boolean() }).meta({ id: 'EndMentorship', examples: [{ reason: 'not-working', offerNext: true }] });
export type EndMentorship = z.infer<typeof endMentorship>;

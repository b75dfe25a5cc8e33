import { z } from 'zod';
import { idOf, instant, isoDate, line, paragraph, personName, version } from '../shared/fields';
import { contactFields } from './contact';

export const interviewState = z.enum(['planned', 'approved', 'requested', 'scheduled', 'held', 'reflected', 'thanked', 'declined', 'no-reply', 'cancelled']);
export type InterviewState = z.infer<typeof interviewState>;

export const planInterview = z.strictObject({ contactId: idOf('contact'), purpose: line(1000) })
  .meta({ id: 'PlanInterview', examples: [{ purpose: 'Decide between laboratory science and pharmacy.' }] });
export type PlanInterview = z.infer<typeof planInterview>;

export const reflection = z.strictObject({ surprised: paragraph(4000), interested: paragraph(4000), ruledOut: paragraph(4000) });

/** What the student may write at any time before the work is accepted. */
export const changeInterview = z.strictObject({
  purpose: paragraph(1000), questions: z.array(line(300)).max(15), notes: paragraph(8000), reflection, version,
}).meta({ id: 'ChangeInterview', examples: [{
  purpose: 'Decide between laboratory science and pharmacy.', questions: ['What does a normal day look like?'], notes: '',
  reflection: { surprised: '', interested: '', ruledOut: '' }, version: 1,
}] });
export type ChangeInterview = z.infer<typeof changeInterview>;

/** When and where the talk is to be. The time is the wall clock of the school's zone, `2026-11-26T16:30`. */
export const scheduleInterview = z.strictObject({ at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/), place: line(120) })
  .meta({ id: 'ScheduleInterview', examples: [{ at: '2099-11-26T16:30', place: 'Careers room' }] });
export type ScheduleInterview = z.infer<typeof scheduleInterview>;

export const holdInterview = z.strictObject({ heldOn: isoDate, minutes: z.int().min(1).max(240) }).meta({ id: 'HoldInterview', examples: [{ heldOn: '2026-11-20', minutes: 25 }] });
export type HoldInterview = z.infer<typeof holdInterview>;

export const reflectInterview = z.strictObject({
  notes: paragraph(8000).refine(text => text.trim() !== '', { params: { code: 'required' } }),
  reflection: z.strictObject({
    surprised: paragraph(4000).refine(text => text.trim() !== '', { params: { code: 'required' } }),
    interested: paragraph(4000).refine(text => text.trim() !== '', { params: { code: 'required' } }),
    ruledOut: paragraph(4000),
  }),
}).meta({ id: 'ReflectInterview', examples: [{ notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes, because it matters.', ruledOut: '' } }] });
export type ReflectInterview = z.infer<typeof reflectInterview>;

/** The thank-you was sent on this day; due 24 hours after the talk, late at 48. */
export const thankInterview = z.strictObject({ thankedOn: isoDate, how: z.enum(['talked', 'wrote', 'met', 'other']) }).meta({ id: 'ThankInterview', examples: [{ thankedOn: '2026-11-21', how: 'wrote' }] });
export type ThankInterview = z.infer<typeof thankInterview>;

const { occupation, organisation, relationship } = contactFields;
/** A talk as a paper sheet tells it: with whom, when and how long, and what the student's own form asks for. */
export const paperInterview = z.strictObject({
  person: z.strictObject({ name: personName, occupation, organisation, relationship }), ...holdInterview.shape, purpose: line(1000), questions: z.array(line(300)).max(15), ...reflectInterview.shape,
  thanks: thankInterview.nullable(),
}).meta({ id: 'PaperInterview' });
export type PaperInterview = z.infer<typeof paperInterview>;

export const endInterview = z.strictObject({ reason: z.enum(['declined', 'no-reply', 'cancelled']) }).meta({ id: 'EndInterview', examples: [{ reason: 'cancelled' }] });
export type EndInterview = z.infer<typeof endInterview>;

/** Not yet: the plan goes back to the student with words. */
export const sendBackInterview = z.strictObject({ comment: paragraph(1000).refine(text => text.trim() !== '', { params: { code: 'required' } }) })
  .meta({ id: 'SendBackInterview', examples: [{ comment: 'Write three questions first.' }] });
export type SendBackInterview = z.infer<typeof sendBackInterview>;

/** What the counsellor asked for before the talk; `answered` once the student has written since. */
const returned = z.object({ comment: z.string(), at: instant, answered: z.boolean() });

const shared = {
  id: z.uuid(), state: interviewState, purpose: z.string(), questions: z.array(z.string()),
  scheduledAt: instant.nullable(), place: z.string().nullable(), heldOn: isoDate.nullable(), minutes: z.int().nullable(),
  notes: z.string(), reflection: z.object({ surprised: z.string(), interested: z.string(), ruledOut: z.string() }),
  approvedAt: instant.nullable(), needsApproval: z.boolean(), returned: returned.nullable(), thankDueAt: instant.nullable(), thankedAt: instant.nullable(), encounter: z.boolean(),
  /** Staff entered it for the student from a paper sheet. */
  onPaper: z.boolean(), version,
};

export const myInterview = z.object({ ...shared, contact: z.object({ id: z.uuid(), name: z.string(), occupation: z.string() }) }).meta({ id: 'MyInterview' });
export type MyInterview = z.infer<typeof myInterview>;

/** As staff see it: the role of the person spoken to, never the name or the student's private note. */
export const interviewView = z.object({ ...shared, studentId: z.uuid(), occupation: z.string(), organisation: z.string(), relative: z.boolean() }).meta({ id: 'InterviewView' });
export type InterviewView = z.infer<typeof interviewView>;

/** A plan that waits for a counsellor's yes; `askedAt` is when it was made. */
export const interviewRow = z.object({
  id: z.uuid(), studentId: z.uuid(), student: z.string(), cohort: z.string(), occupation: z.string(), organisation: z.string(), relative: z.boolean(),
  purpose: z.string(), questions: z.array(z.string()), askedAt: instant, returned: returned.nullable(), version,
}).meta({ id: 'InterviewRow' });
export type InterviewRow = z.infer<typeof interviewRow>;

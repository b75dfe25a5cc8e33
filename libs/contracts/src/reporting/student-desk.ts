import { z } from 'zod';
import { declineReason } from '../mentoring/answer';
import { instant, localised } from '../shared/fields';

/** How a student stands, beside the row of the list: encounters counted; work that is to be done, how much of it is not begun or overdue, and what waits for a review; the mentor. */
export const studentStanding = z.object({
  id: z.uuid(), encounters: z.int(), open: z.int(), unbegun: z.int(), late: z.int(), waiting: z.int(), mentor: z.string().nullable(),
}).meta({ id: 'StudentStanding' });
export type StudentStanding = z.infer<typeof studentStanding>;

/** What may stand in a student's timeline; each has its words on the screen. */
export const timelineKind = z.enum([
  'submitted', 'entered', 'returned', 'accepted', 'extended', 'asked-to-resubmit',
  'interview-planned', 'interview-approved', 'interview-returned', 'interview-held', 'interview-reflected', 'encounter', 'interview-thanked', 'interview-ended',
  'mentor-offered', 'mentor-accepted', 'mentor-declined', 'mentor-lapsed', 'mentor-ended', 'another-mentor-asked', 'wish',
  'note-private', 'note-shared', 'consent-given', 'consent-withdrawn',
]);
export type TimelineKind = z.infer<typeof timelineKind>;

/** Something that happened to a student or that the student did. `leadsTo` is the id of the noun that the kind is about; `by` the member of staff, `mine` whether that is the reader; `reason` why a mentor declined. */
export const timelineEntry = z.object({
  at: instant, kind: timelineKind, leadsTo: z.uuid(), by: z.string().nullable(), mine: z.boolean(), title: localised.nullable(), note: z.string().nullable(), count: z.int().nullable(),
  reason: declineReason.nullable(),
}).meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const timelineQuery = z.object({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type TimelineQuery = z.infer<typeof timelineQuery>;

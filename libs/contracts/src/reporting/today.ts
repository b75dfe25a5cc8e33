import { z } from 'zod';
import { instant, isoDate, localised } from '../shared/fields';

/** One thing that needs the reader. What leads to it is `id`, of the noun that the section's kind is about. */
export const todayItem = z.object({
  id: z.uuid(), name: z.string().nullable(), title: localised.nullable(), note: z.string().nullable(), since: instant.nullable(), dueOn: isoDate.nullable(), count: z.int().nullable(), of: z.int().nullable(),
}).meta({ id: 'TodayItem' });
export type TodayItem = z.infer<typeof todayItem>;

/** Every kind of thing that may wait for a member of staff; each has its words on the screen. */
export const todayKind = z.enum(['review', 'interview', 'nothing-begun', 'resubmission-request', 'mentor-application', 'match-run', 'rematch-request', 'mentor-question', 'clearance']);
export type TodayKind = z.infer<typeof todayKind>;

/** Things of one kind: how many there are, since when the oldest waits, and the first of them. A domain may add a kind of its own. */
export const todaySection = z.object({ kind: todayKind, count: z.int(), since: instant.nullable(), items: z.array(todayItem) }).meta({ id: 'TodaySection' });
export type TodaySection = z.infer<typeof todaySection>;

/** What needs the reader, the most urgent kind first; a kind with nothing to do is left out. */
export const today = z.object({ sections: z.array(todaySection) }).meta({ id: 'Today' });
export type Today = z.infer<typeof today>;

import { z } from 'zod';
import { idOf, instant, isoDate, line, paragraph, personName, version } from '../shared/fields';

/** How a tie stands: within the ideal gap it thrives, between ideal and longest it wilts, past the longest it is dormant. */
export const tie = z.enum(['thriving', 'wilting', 'dormant']);
export type Tie = z.infer<typeof tie>;

export const contactFields = {
  name: personName, occupation: z.string().trim().max(120), organisation: z.string().trim().max(120),
  relationship: z.enum(['family', 'friend', 'teacher', 'neighbour', 'alumni', 'work', 'other']),
  howMet: z.string().trim().max(300), note: paragraph(2000),
  /** Days between touches: the gap to aim for, and the longest before the tie sleeps. */
  idealGapDays: z.int().min(7).max(365), longestGapDays: z.int().min(14).max(730),
};
const gapsInOrder = (contact: { idealGapDays: number; longestGapDays: number }) => contact.idealGapDays < contact.longestGapDays;
const gapsOutOfOrder = { path: ['longestGapDays'], params: { code: 'longest_before_ideal' } };
const example = { name: 'Claudine', occupation: 'Civil engineer', organisation: '', relationship: 'other', howMet: 'Careers day', note: '', idealGapDays: 30, longestGapDays: 60 };

export const addContact = z.strictObject({ ...contactFields, introducedById: idOf('contact').nullable() })
  .refine(gapsInOrder, gapsOutOfOrder).meta({ id: 'AddContact', examples: [{ ...example, introducedById: null }] });
export type AddContact = z.infer<typeof addContact>;

/** `introducedById`: left out, the introduction stays as it is; null takes it away. */
export const changeContact = z.strictObject({ ...contactFields, introducedById: idOf('contact', 'introducer').nullable().optional(), version }).refine(gapsInOrder, gapsOutOfOrder).meta({ id: 'ChangeContact', examples: [{ ...example, version: 1 }] });
export type ChangeContact = z.infer<typeof changeContact>;

export const contactView = z.object({
  id: z.uuid(), ...contactFields, introducedBy: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  tie, lastTouchOn: isoDate, version,
}).meta({ id: 'ContactView' });
export type ContactView = z.infer<typeof contactView>;

export const touchpointKind = z.enum(['talked', 'wrote', 'met', 'thanked', 'other']);
export const recordTouchpoint = z.strictObject({ kind: touchpointKind, on: isoDate, note: z.string().trim().max(300) })
  .meta({ id: 'RecordTouchpoint', examples: [{ kind: 'wrote', on: '2026-11-20', note: '' }] });
export type RecordTouchpoint = z.infer<typeof recordTouchpoint>;

export const touchpointView = z.object({ id: z.uuid(), kind: touchpointKind, on: isoDate, note: z.string(), recordedAt: instant }).meta({ id: 'TouchpointView' });
export type TouchpointView = z.infer<typeof touchpointView>;

export const contactName = line(80);

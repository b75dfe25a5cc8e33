import { z } from 'zod';
import { idOf, instant, line, paragraph, version } from '../shared/fields';

const noteText = paragraph(4000).refine(text => text.trim() !== '', { params: { code: 'required' } });

/** A note of staff on a student. `shared`: whoever of the staff reaches the student reads it; otherwise its writer alone, no admin either. */
export const studentNote = z.object({
  id: z.uuid(), studentId: z.uuid(), text: z.string(), shared: z.boolean(), mine: z.boolean(), by: z.string(), writtenAt: instant, changedAt: instant.nullable(), version,
}).meta({ id: 'StudentNote' });
export type StudentNote = z.infer<typeof studentNote>;

export const writeNote = z.strictObject({ text: noteText, shared: z.boolean() }).meta({ id: 'WriteNote', examples: [{ text: 'Wants to talk about laboratory work.', shared: false }] });
export type WriteNote = z.infer<typeof writeNote>;
export const changeNote = z.strictObject({ text: noteText, shared: z.boolean(), version }).meta({ id: 'ChangeNote', examples: [{ text: 'Talked about laboratory work.', shared: true, version: 1 }] });
export type ChangeNote = z.infer<typeof changeNote>;

/** A tag of the school with the reader's students who have it. */
export const studentTag = z.object({ tag: z.string(), studentIds: z.array(z.uuid()) }).meta({ id: 'StudentTag' });
export type StudentTag = z.infer<typeof studentTag>;
/** Puts a tag on students, or takes it off them; on those who have it already, or have it not, nothing happens. */
export const tagStudents = z.strictObject({ tag: line(40), studentIds: z.array(idOf('student')).min(1).max(5000), on: z.boolean() }).meta({ id: 'TagStudents', examples: [{ tag: 'First in family', on: true }] });
export type TagStudents = z.infer<typeof tagStudents>;

/** A list as its reader likes it: filters, columns, order, as the screen writes them in its address. Each person has her own. */
export const savedView = z.object({ id: z.uuid(), screen: z.string(), name: z.string(), query: z.string(), version }).meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedView>;
const screen = z.string().regex(/^[a-z][a-z-]{0,39}$/);
export const saveView = z.strictObject({ screen, name: line(60), query: z.string().max(2000) }).meta({ id: 'SaveView', examples: [{ screen: 'students', name: 'Not seen for a week', query: 'seen=7&columns=name,cohort' }] });
export type SaveView = z.infer<typeof saveView>;
export const changeView = z.strictObject({ name: line(60), query: z.string().max(2000), version }).meta({ id: 'ChangeView', examples: [{ name: 'Not seen for two weeks', query: 'seen=14', version: 1 }] });
export type ChangeView = z.infer<typeof changeView>;
export const savedViewQuery = z.object({ screen: screen.optional() });
export type SavedViewQuery = z.infer<typeof savedViewQuery>;

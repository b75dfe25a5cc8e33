import { z } from 'zod';
import { instant, localised, paragraph, version } from '../shared/fields';

/**
 * What a step asks for. `text` and `date` are written; an option of a `choice` or `checklist`, a person of the student's network and a `file` are picked by their key
 * or id; `interview` is an interview record of that network.
 */
export const evidenceKind = z.enum(['text', 'choice', 'checklist', 'contact', 'contacts', 'interview', 'date', 'file']);
export type EvidenceKind = z.infer<typeof evidenceKind>;

/** How many words a text should have: advice, not a bound. */
export const wordGuide = z.object({ least: z.int().min(0).max(2000), most: z.int().min(1).max(2000) });

export const stepOption = z.object({ key: z.string(), text: localised });

/** A step asks for evidence of one kind. What `optional`, `words` and `options` leave out: it is asked for, without a guide, without options. */
export const exerciseStep = z.object({
  key: z.string(), title: localised, help: localised, evidence: evidenceKind, minutes: z.int(),
  optional: z.boolean().optional(), words: wordGuide.nullable().optional(), options: z.array(stepOption).optional(),
}).meta({ id: 'ExerciseStep' });
export type ExerciseStep = z.infer<typeof exerciseStep>;

/** A criterion has levels from lowest to highest; the score is the level's place, counted from 1. `points`, where given, is what each level is worth. */
export const criterion = z.object({ key: z.string(), title: localised, levels: z.array(localised), points: z.array(z.int()).nullable().optional() }).meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof criterion>;

export const exerciseView = z.object({
  id: z.uuid(), builtIn: z.string().nullable(), title: localised, purpose: localised, minutes: z.int(), steps: z.array(exerciseStep), rubric: z.array(criterion),
}).meta({ id: 'ExerciseView' });
export type ExerciseView = z.infer<typeof exerciseView>;

/** `published` and `retired` show what was published last, `draft` what was never published. `changed`: a draft waits that differs from it. */
export const exerciseState = z.enum(['draft', 'published', 'retired']);
export const exerciseRow = exerciseView.extend({
  state: exerciseState, changed: z.boolean(), number: z.int().nullable(), copiedFromId: z.uuid().nullable(), version,
}).meta({ id: 'ExerciseRow' });
export type ExerciseRow = z.infer<typeof exerciseRow>;

/** Without `state` the exercises that can be assigned. */
export const exerciseQuery = z.object({ state: z.enum(['draft', 'published', 'retired', 'all']).default('published') });
export type ExerciseQuery = z.infer<typeof exerciseQuery>;

/** What an editor works on; a school's own text may wait in a language. */
export const exerciseDraft = exerciseView.extend({ state: exerciseState, changed: z.boolean(), number: z.int().nullable(), version }).meta({ id: 'ExerciseDraft' });
export type ExerciseDraft = z.infer<typeof exerciseDraft>;

export const exerciseVersionRow = z.object({ id: z.uuid(), number: z.int(), publishedAt: instant, by: z.string(), assignments: z.int() }).meta({ id: 'ExerciseVersionRow' });
export type ExerciseVersionRow = z.infer<typeof exerciseVersionRow>;

const texts = (max: number) => z.strictObject({ en: paragraph(max), fr: paragraph(max), rw: paragraph(max) });
const key = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);

const content = {
  title: texts(120), purpose: texts(600),
  steps: z.array(z.strictObject({
    key, title: texts(120), help: texts(1000), evidence: evidenceKind, minutes: z.int().min(1).max(600),
    optional: z.boolean().optional(), words: wordGuide.nullable().optional(), options: z.array(z.strictObject({ key, text: texts(200) })).max(20).optional(),
  })).max(20),
  rubric: z.array(z.strictObject({ key, title: texts(120), levels: z.array(texts(300)).max(6), points: z.array(z.int().min(0).max(100)).max(6).nullable().optional() })).max(12),
};
const words = (text: string) => ({ en: text, fr: '', rw: '' });
const example = {
  title: words('Thank a teacher'), purpose: words('Say thank you to somebody who taught you something.'),
  steps: [{ key: 'message', title: words('Your message'), help: words('Two sentences.'), evidence: 'text', minutes: 10, words: { least: 20, most: 80 } }],
  rubric: [{ key: 'done', title: words('Done'), levels: [words('Not yet'), words('Done')], points: [0, 5] }],
};

/** A draft may be unfinished; what is missing is said when it is published. */
export const writeExercise = z.strictObject(content).meta({ id: 'WriteExercise', examples: [example] });
export type WriteExercise = z.infer<typeof writeExercise>;

export const changeExercise = z.strictObject({ ...content, version }).meta({ id: 'ChangeExercise', examples: [{ ...example, version: 1 }] });
export type ChangeExercise = z.infer<typeof changeExercise>;

/** `version`: of the draft that was read, so that nobody publishes what another has just changed. */
export const publishExercise = z.strictObject({ version }).meta({ id: 'PublishExercise', examples: [{ version: 1 }] });
export type PublishExercise = z.infer<typeof publishExercise>;

/** `version`: of the draft that was read, so that nobody throws away what another has just written. */
export const discardExercise = z.strictObject({ version }).meta({ id: 'DiscardExercise', examples: [{ version: 1 }] });
export type DiscardExercise = z.infer<typeof discardExercise>;

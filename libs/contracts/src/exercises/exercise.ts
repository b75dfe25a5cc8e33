import { z } from 'zod';
import { localised } from '../shared/fields';

/** A step asks for evidence of one kind. `interview` is filled by an interview record of the student's own network. */
export const exerciseStep = z.object({
  key: z.string(), title: localised, help: localised, evidence: z.enum(['text', 'interview', 'contacts']), minutes: z.int(),
}).meta({ id: 'ExerciseStep' });
export type ExerciseStep = z.infer<typeof exerciseStep>;

/** A criterion has levels from lowest to highest; the score is the level's place, counted from 1. */
export const criterion = z.object({ key: z.string(), title: localised, levels: z.array(localised) }).meta({ id: 'Criterion' });
export type Criterion = z.infer<typeof criterion>;

export const exerciseView = z.object({
  id: z.uuid(), builtIn: z.string().nullable(), title: localised, purpose: localised, minutes: z.int(), steps: z.array(exerciseStep), rubric: z.array(criterion),
}).meta({ id: 'ExerciseView' });
export type ExerciseView = z.infer<typeof exerciseView>;

import type { Language } from '@tendril/contracts';

/** A step's title and the help under it. */
type StepText = readonly [title: string, help: string];

/** A criterion's title and its levels, lowest first. */
type CriterionText = readonly [title: string, ...levels: [string, string, string, string]];

interface ExerciseText<Steps extends string> {
  readonly title: string;
  readonly purpose: string;
  readonly steps: Record<Steps, StepText>;
}

/** Which steps each exercise that comes with the product has. */
export interface BuiltInSteps {
  'map-network': 'people' | 'gaps';
  'ask-introduction': 'who' | 'message' | 'answer';
  'informational-interview': 'why' | 'questions' | 'talk' | 'reflection' | 'thanks';
  'research-employer': 'facts' | 'questions';
  'ask-advice': 'project' | 'advice' | 'used';
  reconnect: 'who' | 'message' | 'answer';
  'standing-invitation': 'invitation' | 'answer';
  'introduce-yourself': 'plan' | 'said' | 'learned';
  'keep-confidence': 'cases' | 'rule';
}

export type BuiltInKey = keyof BuiltInSteps;

export type CriterionKey = 'why-person' | 'research' | 'question-quality' | 'insight' | 'professionalism' | 'done' | 'learned';

/** One language's words for the built-in exercises. */
export interface BuiltInTexts {
  readonly language: Language;
  /** False until a speaker of the language has read every line. */
  readonly reviewed: boolean;
  readonly exercises: { readonly [Key in BuiltInKey]: ExerciseText<BuiltInSteps[Key]> };
  readonly criteria: Record<CriterionKey, CriterionText>;
}

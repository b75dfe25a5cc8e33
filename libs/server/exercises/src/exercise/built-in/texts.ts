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
  'map-network': 'circles' | 'people' | 'gaps';
  'ask-introduction': 'who' | 'through' | 'message' | 'outcome' | 'answer';
  'informational-interview': 'why' | 'questions' | 'talk' | 'reflection' | 'thanks';
  'research-employer': 'sources' | 'facts' | 'questions' | 'page';
  'ask-advice': 'project' | 'work' | 'adviser' | 'advice' | 'used';
  reconnect: 'who' | 'message' | 'sent' | 'answer';
  'standing-invitation': 'who' | 'invitation' | 'rhythm' | 'next' | 'answer';
  'introduce-yourself': 'plan' | 'day' | 'did' | 'said' | 'learned';
  'keep-confidence': 'stays' | 'cases' | 'rule';
}

export type BuiltInKey = keyof BuiltInSteps;

/** What may be ticked or chosen in the steps that offer options. */
export type OptionKey =
  | 'family' | 'neighbours' | 'school' | 'clubs' | 'work'
  | 'introduced' | 'waiting' | 'declined'
  | 'website' | 'news' | 'worker' | 'visit' | 'office'
  | 'month' | 'term' | 'year' | 'when-needed'
  | 'name' | 'question' | 'listened' | 'thanked'
  | 'pay' | 'hours' | 'customer' | 'plan' | 'photo';

export type CriterionKey = 'why-person' | 'research' | 'question-quality' | 'insight' | 'professionalism' | 'done' | 'learned';

/** One language's words for the built-in exercises. */
export interface BuiltInTexts {
  readonly language: Language;
  /** False until a speaker of the language has read every line. */
  readonly reviewed: boolean;
  readonly exercises: { readonly [Key in BuiltInKey]: ExerciseText<BuiltInSteps[Key]> };
  readonly options: Record<OptionKey, string>;
  readonly criteria: Record<CriterionKey, CriterionText>;
}

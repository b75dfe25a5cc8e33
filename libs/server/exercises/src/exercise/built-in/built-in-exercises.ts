import type { Criterion, ExerciseStep, Localised } from '@tendril/contracts';
import { english as en } from './en';
import { french as fr } from './fr';
import { kinyarwanda as rw } from './rw';
import type { BuiltInKey, BuiltInSteps, CriterionKey, OptionKey } from './texts';

/** An exercise that comes with the product, with its words in all languages. */
export interface BuiltInExercise {
  readonly builtIn: BuiltInKey;
  readonly title: Localised;
  readonly purpose: Localised;
  readonly minutes: number;
  readonly steps: ExerciseStep[];
  readonly rubric: Criterion[];
}

type StepOutline = readonly [evidence: ExerciseStep['evidence'], minutes: number, more?: { readonly optional?: true; readonly options?: readonly OptionKey[] }];
type Outline = { readonly [Key in BuiltInKey]: Record<BuiltInSteps[Key], StepOutline> };

const outline: Outline = {
  'map-network': { circles: ['checklist', 5, { optional: true, options: ['family', 'neighbours', 'school', 'clubs', 'work'] }], people: ['contacts', 20], gaps: ['text', 10] },
  'ask-introduction': {
    who: ['text', 5], through: ['contact', 2], message: ['text', 10], outcome: ['choice', 1, { options: ['introduced', 'waiting', 'declined'] }], answer: ['text', 5],
  },
  'informational-interview': { why: ['text', 10], questions: ['interview', 15], talk: ['interview', 30], reflection: ['interview', 10], thanks: ['interview', 5] },
  'research-employer': {
    sources: ['checklist', 2, { options: ['website', 'news', 'worker', 'visit', 'office'] }], facts: ['text', 20], questions: ['text', 10], page: ['file', 5, { optional: true }],
  },
  'ask-advice': { project: ['text', 10], work: ['file', 5, { optional: true }], adviser: ['contact', 2], advice: ['text', 15], used: ['text', 10] },
  reconnect: { who: ['contact', 5], message: ['text', 10], sent: ['date', 1], answer: ['text', 5] },
  'standing-invitation': {
    who: ['contact', 2], invitation: ['text', 10], rhythm: ['choice', 1, { options: ['month', 'term', 'year', 'when-needed'] }], next: ['date', 1], answer: ['text', 5],
  },
  'introduce-yourself': {
    plan: ['text', 10], day: ['date', 1], did: ['checklist', 2, { options: ['name', 'question', 'listened', 'thanked'] }], said: ['text', 10], learned: ['text', 5],
  },
  'keep-confidence': { stays: ['checklist', 5, { optional: true, options: ['pay', 'hours', 'customer', 'plan', 'photo'] }], cases: ['text', 15], rule: ['text', 10] },
};

const interviewRubric: readonly CriterionKey[] = ['why-person', 'research', 'question-quality', 'insight', 'professionalism'];
const usualRubric: readonly CriterionKey[] = ['done', 'learned'];

const everywhere = (read: (texts: typeof en) => string): Localised => ({ en: read(en), fr: read(fr), rw: read(rw) });

function step(exercise: BuiltInKey, key: string, [evidence, minutes, { optional, options } = {}]: StepOutline): ExerciseStep {
  const words = (texts: typeof en) => (texts.exercises[exercise].steps as Record<string, readonly [string, string]>)[key] ?? ['', ''];
  return {
    key, title: everywhere(texts => words(texts)[0]), help: everywhere(texts => words(texts)[1]), evidence, minutes, ...(optional && { optional }),
    ...(evidence === 'text' && { words: guideFor(minutes) }), ...(options && { options: options.map(one => ({ key: one, text: everywhere(texts => texts.options[one]) })) }),
  };
}

/** Four to twelve words for each minute that the step may take: advice for the student, not a bound. */
const guideFor = (minutes: number) => ({ least: Math.min(4 * minutes, 60), most: Math.min(12 * minutes, 180) });

function criterion(key: CriterionKey): Criterion {
  const levels = [1, 2, 3, 4] as const;
  return { key, title: everywhere(texts => texts.criteria[key][0]), levels: levels.map(level => everywhere(texts => texts.criteria[key][level])) };
}

/** The nine exercises of the product, in the order in which a student might do them. */
export const builtInExercises: readonly BuiltInExercise[] = (Object.keys(outline) as BuiltInKey[]).map(key => {
  const steps = Object.entries(outline[key]).map(([name, one]) => step(key, name, one));
  return {
    builtIn: key,
    title: everywhere(texts => texts.exercises[key].title),
    purpose: everywhere(texts => texts.exercises[key].purpose),
    minutes: steps.reduce((sum, one) => sum + one.minutes, 0),
    steps,
    rubric: (key === 'informational-interview' ? interviewRubric : usualRubric).map(criterion),
  };
});

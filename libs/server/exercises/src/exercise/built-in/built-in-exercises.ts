import type { Criterion, ExerciseStep, Localised } from '@tendril/contracts';
import { english as en } from './en';
import { french as fr } from './fr';
import { kinyarwanda as rw } from './rw';
import type { BuiltInKey, BuiltInSteps, CriterionKey } from './texts';

/** An exercise that comes with the product, with its words in all languages. */
export interface BuiltInExercise {
  readonly builtIn: BuiltInKey;
  readonly title: Localised;
  readonly purpose: Localised;
  readonly minutes: number;
  readonly steps: ExerciseStep[];
  readonly rubric: Criterion[];
}

type Outline = { readonly [Key in BuiltInKey]: Record<BuiltInSteps[Key], readonly [evidence: ExerciseStep['evidence'], minutes: number]> };

const outline: Outline = {
  'map-network': { people: ['contacts', 20], gaps: ['text', 10] },
  'ask-introduction': { who: ['text', 5], message: ['text', 10], answer: ['text', 5] },
  'informational-interview': { why: ['text', 10], questions: ['interview', 15], talk: ['interview', 30], reflection: ['interview', 10], thanks: ['interview', 5] },
  'research-employer': { facts: ['text', 20], questions: ['text', 10] },
  'ask-advice': { project: ['text', 10], advice: ['text', 15], used: ['text', 10] },
  reconnect: { who: ['contacts', 5], message: ['text', 10], answer: ['text', 5] },
  'standing-invitation': { invitation: ['text', 10], answer: ['text', 5] },
  'introduce-yourself': { plan: ['text', 10], said: ['text', 10], learned: ['text', 5] },
  'keep-confidence': { cases: ['text', 15], rule: ['text', 10] },
};

const interviewRubric: readonly CriterionKey[] = ['why-person', 'research', 'question-quality', 'insight', 'professionalism'];
const usualRubric: readonly CriterionKey[] = ['done', 'learned'];

const everywhere = (read: (texts: typeof en) => string): Localised => ({ en: read(en), fr: read(fr), rw: read(rw) });

function step(exercise: BuiltInKey, key: string, evidence: ExerciseStep['evidence'], minutes: number): ExerciseStep {
  const words = (texts: typeof en) => (texts.exercises[exercise].steps as Record<string, readonly [string, string]>)[key] ?? ['', ''];
  return { key, title: everywhere(texts => words(texts)[0]), help: everywhere(texts => words(texts)[1]), evidence, minutes, ...(evidence === 'text' && { words: guideFor(minutes) }) };
}

/** Four to twelve words for each minute that the step may take: advice for the student, not a bound. */
const guideFor = (minutes: number) => ({ least: Math.min(4 * minutes, 60), most: Math.min(12 * minutes, 180) });

function criterion(key: CriterionKey): Criterion {
  const levels = [1, 2, 3, 4] as const;
  return { key, title: everywhere(texts => texts.criteria[key][0]), levels: levels.map(level => everywhere(texts => texts.criteria[key][level])) };
}

/** The nine exercises of the product, in the order in which a student might do them. */
export const builtInExercises: readonly BuiltInExercise[] = (Object.keys(outline) as BuiltInKey[]).map(key => {
  const steps = Object.entries(outline[key]).map(([name, [evidence, minutes]]) => step(key, name, evidence, minutes));
  return {
    builtIn: key,
    title: everywhere(texts => texts.exercises[key].title),
    purpose: everywhere(texts => texts.exercises[key].purpose),
    minutes: steps.reduce((sum, one) => sum + one.minutes, 0),
    steps,
    rubric: (key === 'informational-interview' ? interviewRubric : usualRubric).map(criterion),
  };
});

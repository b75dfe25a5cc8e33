import type { Criterion, EvidenceKind, ExerciseStep, ExerciseView, Localised, WriteExercise } from '@tendril/contracts';

/** What an editor writes of an exercise. */
export type Content = WriteExercise;

export const NO_WORDS: Localised = { en: '', fr: '', rw: '' };

/** An exercise of which nothing is written yet. */
export const BLANK: Content = { title: NO_WORDS, purpose: NO_WORDS, steps: [], rubric: [] };

/** The bounds of the API. */
export const MOST = { steps: 20, options: 20, criteria: 12, levels: 6 } as const;

const FIRST_MINUTES = 10;
const FIRST_GUIDE = { least: 40, most: 120 };
const FIRST_POINTS = [0, 1, 2, 3];

/** A key that no other part of the exercise has; answers hang on it, so it stays whatever is written or moved. */
const newKey = (kind: string): string => `${kind}-${crypto.randomUUID().slice(0, 8)}`;

export const contentOf = ({ title, purpose, steps, rubric }: Content): Content => ({ title, purpose, steps, rubric });

/** How long the exercise takes in all, and what it looks like to a student. */
export function viewOf(id: string, content: Content): ExerciseView {
  return { id, builtIn: null, ...content, minutes: content.steps.reduce((sum, one) => sum + one.minutes, 0) };
}

export const isBlank = (content: Content): boolean => !content.steps.length && !content.rubric.length && [content.title, content.purpose].every((text) => !said(text));

const said = (text: Localised): string => [text.en, text.fr, text.rw].join('').trim();

export const newStep = (): ExerciseStep => ofKind({ key: newKey('step'), title: NO_WORDS, help: NO_WORDS, evidence: 'text', minutes: FIRST_MINUTES }, 'text');

export const newOption = () => ({ key: newKey('option'), text: NO_WORDS });

export const newCriterion = (): Criterion => ({ key: newKey('criterion'), title: NO_WORDS, levels: [NO_WORDS, NO_WORDS, NO_WORDS, NO_WORDS], points: null });

export const asksForOptions = (kind: EvidenceKind): boolean => kind === 'choice' || kind === 'checklist';

/** The step asking for another kind of evidence: a guide only where something is written, options only where they are picked. */
export function ofKind({ key, title, help, minutes, optional, words, options }: ExerciseStep, evidence: EvidenceKind): ExerciseStep {
  return {
    key, title, help, evidence, minutes, ...(optional && { optional }),
    ...(evidence === 'text' && { words: words === undefined ? FIRST_GUIDE : words }),
    ...(asksForOptions(evidence) && { options: options?.length ? options : [newOption(), newOption()] }),
  };
}

/** Points for each level: those that are there, then one more for each. */
export function pointsFor(levels: number, now: readonly number[] = FIRST_POINTS): number[] {
  const points = now.slice(0, levels);
  while (points.length < levels) points.push((points.at(-1) ?? -1) + 1);
  return points;
}

export const moved = <T>(all: readonly T[], from: number, to: number): T[] => inserted(without(all, from), to, all.slice(from, from + 1));

export const inserted = <T>(all: readonly T[], at: number, more: readonly T[]): T[] => [...all.slice(0, at), ...more, ...all.slice(at)];

/** What was taken out of a list at its place again, whatever else was written since; once only. */
export const putBack = <T extends { readonly key: string }>(all: readonly T[], at: number, before: readonly T[]): T[] =>
  inserted(all, at, before.slice(at, at + 1).filter(({ key }) => !all.some((one) => one.key === key)));

export const replaced = <T>(all: readonly T[], at: number, by: T): T[] => all.map((one, place) => (place === at ? by : one));
export const without = <T>(all: readonly T[], at: number): T[] => all.filter((_, place) => place !== at);

/** Every text of an exercise with the place at which the API would name it. */
export function textsOf({ title, purpose, steps, rubric }: Content): { readonly path: string; readonly text: Localised }[] {
  return [
    { path: 'title', text: title }, { path: 'purpose', text: purpose },
    ...steps.flatMap((step, at) => [
      { path: `steps.${at}.title`, text: step.title }, { path: `steps.${at}.help`, text: step.help },
      ...(step.options ?? []).map((option, place) => ({ path: `steps.${at}.options.${place}.text`, text: option.text })),
    ]),
    ...rubric.flatMap((one, at) => [{ path: `rubric.${at}.title`, text: one.title }, ...one.levels.map((text, place) => ({ path: `rubric.${at}.levels.${place}`, text }))]),
  ];
}

/** How many texts are written in another language but not in this one. */
export const blanksIn = (content: Content, language: keyof Localised): number => textsOf(content).filter(({ text }) => said(text) && !text[language].trim()).length;

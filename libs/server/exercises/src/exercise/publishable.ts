import type { Criterion, ExerciseStep, FieldProblem, Language, Localised, WriteExercise } from '@tendril/contracts';
import { invalidFields } from '@tendril/platform';

const OPTIONS_NEEDED = 2;
const problem = (path: string, code: string): FieldProblem => ({ path, code, params: {} });
const isBlank = (text: Localised): boolean => Object.values(text).every(one => one.trim() === '');
const asksForOptions = (kind: ExerciseStep['evidence']): boolean => kind === 'choice' || kind === 'checklist';

/** What keeps a draft from being published, each beside its field; nothing when it can be. */
export function unpublishable({ title, purpose, steps, rubric }: WriteExercise): FieldProblem[] {
  return [
    ...(isBlank(title) ? [problem('title', 'required')] : []),
    ...(isBlank(purpose) ? [problem('purpose', 'required')] : []),
    ...(steps.length === 0 ? [problem('steps', 'no_step')] : []),
    ...(rubric.length === 0 ? [problem('rubric', 'no_criterion')] : []),
    ...repeated(steps, 'steps'), ...repeated(rubric, 'rubric'),
    ...steps.flatMap((step, place) => stepProblems(step, `steps.${place}`)),
    ...rubric.flatMap((criterion, place) => criterionProblems(criterion, `rubric.${place}`)),
  ];
}

/** @throws ProblemError 400 beside each field that keeps the draft from being published */
export function requirePublishable(draft: WriteExercise): void {
  const problems = unpublishable(draft);
  if (problems.length > 0) throw invalidFields(problems);
}

/** What is published says something in every language: a blank one borrows from the school's language, or from the first that is written. */
export function inEveryLanguage<Part extends Pick<WriteExercise, 'title' | 'purpose' | 'steps' | 'rubric'>>({ title, purpose, steps, rubric }: Part, language: Language): WriteExercise {
  const fill = (text: Localised): Localised => {
    const spare = [text[language], text.en, text.fr, text.rw].find(one => one.trim() !== '') ?? '';
    return { en: text.en.trim() || spare, fr: text.fr.trim() || spare, rw: text.rw.trim() || spare };
  };
  return {
    title: fill(title), purpose: fill(purpose),
    steps: steps.map(step => ({ ...step, title: fill(step.title), help: fill(step.help), ...(step.options && { options: step.options.map(one => ({ ...one, text: fill(one.text) })) }) })),
    rubric: rubric.map(one => ({ ...one, title: fill(one.title), levels: one.levels.map(fill) })),
  };
}

function stepProblems({ title, evidence, words, options = [] }: WriteExercise['steps'][number], path: string): FieldProblem[] {
  return [
    ...(isBlank(title) ? [problem(`${path}.title`, 'required')] : []),
    ...(words && words.least > words.most ? [problem(`${path}.words`, 'least_above_most')] : []),
    ...(asksForOptions(evidence) && options.length < OPTIONS_NEEDED ? [problem(`${path}.options`, 'too_few_options')] : []),
    ...(asksForOptions(evidence) ? options.flatMap((option, place) => (isBlank(option.text) ? [problem(`${path}.options.${place}.text`, 'required')] : [])) : []),
    ...repeated(options, `${path}.options`),
  ];
}

function criterionProblems({ title, levels, points }: Criterion, path: string): FieldProblem[] {
  return [
    ...(isBlank(title) ? [problem(`${path}.title`, 'required')] : []),
    ...(levels.length === 0 ? [problem(`${path}.levels`, 'no_level')] : []),
    ...levels.flatMap((level, place) => (isBlank(level) ? [problem(`${path}.levels.${place}`, 'required')] : [])),
    ...(points && points.length !== levels.length ? [problem(`${path}.points`, 'points_for_each_level')] : []),
    ...(points && points.some((one, place) => place > 0 && one < (points[place - 1] ?? 0)) ? [problem(`${path}.points`, 'points_fall')] : []),
  ];
}

const repeated = (parts: readonly { key: string }[], path: string): FieldProblem[] =>
  parts.flatMap(({ key }, place) => (parts.findIndex(one => one.key === key) < place ? [problem(`${path}.${place}.key`, 'repeated')] : []));

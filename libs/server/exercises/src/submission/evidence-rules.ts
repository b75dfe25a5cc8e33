import type { EvidenceKind, ExerciseStep, FieldProblem } from '@tendril/contracts';
import { invalidFields } from '@tendril/platform';
import type { ExerciseVersion } from '../exercise/exercise-version';

/** What a student writes, picks and shows for an exercise. */
export interface Work {
  /** Written, by step. */
  readonly answers: Record<string, string>;
  /** By step: keys of options, ids of contacts, ids of files. */
  readonly picked: Record<string, string[]>;
  readonly interviewId: string | null;
}

/** How many may be picked in a step of each kind that is picked at all. */
const MOST_PICKED: Partial<Record<EvidenceKind, number>> = { choice: 1, checklist: 20, contact: 1, contacts: 20, file: 5 };
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const problem = (path: string, code: string, params: FieldProblem['params'] = {}): FieldProblem => ({ path, code, params });

/** @throws ProblemError 400 beside each answer that is none to a step of the exercise, and beside each pick that the step does not offer */
export function refuseUnknownSteps({ steps }: Pick<ExerciseVersion, 'steps'>, { answers, picked }: Pick<Work, 'answers' | 'picked'>): void {
  const of = new Map(steps.map(step => [step.key, step]));
  refuseAny([
    ...Object.entries(answers).flatMap(([key, text]) => {
      const step = of.get(key);
      if (!step) return [problem(`answers.${key}`, 'unknown_step')];
      return step.evidence === 'date' && text !== '' && !isDate(text) ? [problem(`answers.${key}`, 'wrong_format')] : [];
    }),
    ...Object.entries(picked).flatMap(([key, values]) => pickProblems(of.get(key), key, values)),
  ]);
}

/** @throws ProblemError 400 beside each step that asks for something and has nothing, and beside `interviewId` when it is missing or not asked for */
export function requireEvidence(exercise: Pick<ExerciseVersion, 'steps' | 'asksForInterview'>, work: Work): void {
  refuseUnknownSteps(exercise, work);
  const { answers, picked, interviewId } = work;
  const empty = exercise.steps.filter(step => !step.optional).flatMap(({ key, evidence }) => {
    if (evidence === 'text' || evidence === 'date') return answers[key]?.trim() ? [] : [problem(`answers.${key}`, 'required')];
    // People in the network are enough where several are asked for: the map itself is the answer.
    if (evidence === 'interview' || evidence === 'contacts') return [];
    return picked[key]?.length ? [] : [problem(`picked.${key}`, 'required')];
  });
  const asked = exercise.steps.some(step => step.evidence === 'interview' && !step.optional);
  const interview = interviewId === null ? (asked ? [problem('interviewId', 'required')] : []) : (exercise.asksForInterview ? [] : [problem('interviewId', 'not_asked_for')]);
  refuseAny([...empty, ...interview]);
}

/** @throws ProblemError 400 beside each pick that is no option ticked on the sheet: people and files are the student's own to show */
export function refuseWhatNoPaperShows({ steps }: Pick<ExerciseVersion, 'steps'>, picked: Work['picked']): void {
  const ticked = new Set(steps.filter(asksForOptions).map(step => step.key));
  refuseAny(Object.keys(picked).filter(key => !ticked.has(key)).map(key => problem(`picked.${key}`, 'unknown_step')));
}

/** What was picked in the steps of some kinds, by step. */
export const pickedIn = ({ steps }: Pick<ExerciseVersion, 'steps'>, picked: Work['picked'], ...kinds: EvidenceKind[]): [step: string, values: string[]][] =>
  steps.filter(step => kinds.includes(step.evidence)).flatMap(({ key }) => (picked[key]?.length ? [[key, picked[key]] as [string, string[]]] : []));

function pickProblems(step: ExerciseStep | undefined, key: string, values: readonly string[]): FieldProblem[] {
  const most = step && MOST_PICKED[step.evidence];
  if (!step || most === undefined) return [problem(`picked.${key}`, 'unknown_step')];
  if (values.length > most) return [problem(`picked.${key}`, 'too_many_picked', { most })];
  if (new Set(values).size < values.length) return [problem(`picked.${key}`, 'repeated')];
  if (!asksForOptions(step)) return [];
  return values.every(value => step.options?.some(option => option.key === value)) ? [] : [problem(`picked.${key}`, 'unknown_option')];
}

const asksForOptions = ({ evidence }: Pick<ExerciseStep, 'evidence'>): boolean => evidence === 'choice' || evidence === 'checklist';

const isDate = (text: string): boolean => DATE.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

function refuseAny(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalidFields(problems);
}

import type { FieldProblem } from '@tendril/contracts';
import { invalidFields } from '@tendril/platform';
import type { ExerciseVersion } from '../exercise/exercise-version';

const problem = (path: string, code: string): FieldProblem => ({ path, code, params: {} });

/** @throws ProblemError 400 beside each answer that belongs to no step of the exercise */
export function refuseUnknownSteps(exercise: Pick<ExerciseVersion, 'steps'>, answers: Record<string, string>): void {
  const keys = new Set(exercise.steps.map(step => step.key));
  refuseAny(Object.keys(answers).filter(key => !keys.has(key)).map(key => problem(`answers.${key}`, 'unknown_step')));
}

/** @throws ProblemError 400 beside each text step without an answer, and beside `interviewId` when it is missing or not asked for */
export function requireEvidence(exercise: Pick<ExerciseVersion, 'steps' | 'asksForInterview'>, answers: Record<string, string>, interviewId: string | null): void {
  refuseUnknownSteps(exercise, answers);
  const empty = exercise.steps.filter(step => step.evidence === 'text' && !answers[step.key]?.trim()).map(step => problem(`answers.${step.key}`, 'required'));
  const interview = exercise.asksForInterview === (interviewId !== null) ? [] : [problem('interviewId', exercise.asksForInterview ? 'required' : 'not_asked_for')];
  refuseAny([...empty, ...interview]);
}

function refuseAny(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw invalidFields(problems);
}

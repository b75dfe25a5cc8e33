import { type FieldProblem, REVIEW_UNDO_SECONDS, type ReviewSubmission } from '@tendril/contracts';
import { invalidFields, SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';
import type { ExerciseVersion } from '../exercise/exercise-version';

/** A counsellor's answer to one attempt. Until `visibleFrom` it can be taken back, and the student does not see it. */
@Entity('review')
export class Review extends SchoolRow {
  @Column('uuid') submissionId: string;
  @Column('uuid') reviewerId: string;
  @Column('text') decision: ReviewSubmission['decision'];
  /** Criterion key to level, counted from 1. */
  @Column('jsonb') scores: Record<string, number>;
  @Column('text') comment: string;
  @Column('timestamptz') reviewedAt: Date;
  @Column('timestamptz') visibleFrom: Date;
  /** The event that waits until then. */
  @Column('uuid') eventId: string;

  /** The student sees it from now on; it is no longer taken back. */
  isVisible(at: Date): boolean {
    return at >= this.visibleFrom;
  }
}

/** What the scores are worth, of the criteria that have points; null where none has. */
export function pointsOf({ rubric }: Pick<ExerciseVersion, 'rubric'>, scores: Record<string, number>): { got: number; most: number } | null {
  const worth = rubric.filter(one => one.points?.length);
  if (worth.length === 0) return null;
  const sum = (read: (points: number[], key: string) => number) => worth.reduce((total, { points, key }) => total + read(points ?? [], key), 0);
  return { got: sum((points, key) => points[(scores[key] ?? 0) - 1] ?? 0), most: sum(points => Math.max(...points)) };
}

/** When a review that is written at `at` can no longer be taken back. */
export const visibleFrom = (at: Date): Date => new Date(at.getTime() + REVIEW_UNDO_SECONDS * 1000);

/** @throws ProblemError 400 beside each score that is no level of a criterion of the exercise */
export function requireScoresOf(exercise: Pick<ExerciseVersion, 'rubric'>, scores: Record<string, number>): void {
  const problems = Object.entries(scores).flatMap(([key, level]): FieldProblem[] => {
    const criterion = exercise.rubric.find(one => one.key === key);
    if (!criterion) return [{ path: `scores.${key}`, code: 'unknown_criterion', params: {} }];
    return level <= criterion.levels.length ? [] : [{ path: `scores.${key}`, code: 'level_too_high', params: { highest: criterion.levels.length } }];
  });
  if (problems.length > 0) throw invalidFields(problems);
}

import { isDeepStrictEqual } from 'node:util';
import type { Criterion, ExerciseDraft, ExerciseRow, ExerciseStep, Localised, WriteExercise } from '@tendril/contracts';
import { refused, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';
import type { ExerciseVersion } from './exercise-version';

/** A networking task in the school's library. Its columns are what an editor works on; what students are given is a published version. */
@Entity('exercise')
export class Exercise extends VersionedRow {
  /** The product's key of a built-in exercise; null for the school's own. */
  @Column('text', { nullable: true }) builtIn: string | null;
  @Column('int') position: number;
  @Column('jsonb') title: Localised;
  @Column('jsonb') purpose: Localised;
  @Column('int') minutes: number;
  @Column('jsonb') steps: ExerciseStep[];
  @Column('jsonb') rubric: Criterion[];
  @Column('timestamptz') createdAt: Date;
  @Column('uuid', { nullable: true }) createdBy: string | null;
  @Column('uuid', { nullable: true }) copiedFromId: string | null;
  /** The version that is assigned; null until the first is published. */
  @Column('uuid', { nullable: true }) publishedId: string | null;
  /** True when the draft is not what was published last. */
  @Column('boolean') changed: boolean;
  @Column('timestamptz', { nullable: true }) retiredAt: Date | null;

  get state(): ExerciseRow['state'] {
    if (this.publishedId === null) return 'draft';
    return this.retiredAt ? 'retired' : 'published';
  }

  /** @throws ProblemError 422 for one that comes with the product: it is copied and the copy changed */
  requireOwn(): void {
    if (this.builtIn !== null) throw refused('built_in_exercise');
  }

  write({ title, purpose, steps, rubric }: WriteExercise): void {
    this.requireOwn();
    Object.assign(this, { title, purpose, steps, rubric, minutes: minutesOf(steps), changed: true });
  }

  /** Takes the draft back to what was published last. */
  discard({ title, purpose, steps, rubric, minutes }: ExerciseVersion): void {
    Object.assign(this, { title, purpose, steps, rubric, minutes, changed: false });
  }

  /** True when the content is the same, word by word. */
  says({ title, purpose, steps, rubric }: WriteExercise): boolean {
    return isDeepStrictEqual({ title, purpose, steps, rubric }, { title: this.title, purpose: this.purpose, steps: this.steps, rubric: this.rubric });
  }

  /** Takes the content of a newer release; whether it is retired stays. */
  renew({ title, purpose, steps, rubric }: WriteExercise, versionId: string): void {
    Object.assign(this, { title, purpose, steps, rubric, minutes: minutesOf(steps), publishedId: versionId, changed: false });
  }

  published(versionId: string): void {
    this.publishedId = versionId;
    this.changed = false;
    this.retiredAt = null;
  }

  draft(number: number | null): ExerciseDraft {
    const { id, builtIn, title, purpose, minutes, steps, rubric, state, changed, version } = this;
    return { id, builtIn, title, purpose, minutes, steps, rubric, state, changed, number, version };
  }

  /** As the library shows it: what was published last, or the first draft. */
  row(published: ExerciseVersion | undefined): ExerciseRow {
    const { copiedFromId } = this;
    return { ...this.draft(published?.number ?? null), ...published?.view(), copiedFromId };
  }
}

export const minutesOf = (steps: readonly Pick<ExerciseStep, 'minutes'>[]): number => steps.reduce((sum, one) => sum + one.minutes, 0);

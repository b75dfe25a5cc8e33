import type { Criterion, ExerciseStep, ExerciseView, Localised } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** An exercise as it was published: what to do step by step, and by which rubric it is read. It never changes. */
@Entity('exercise_version')
export class ExerciseVersion extends SchoolRow {
  @Column('uuid') exerciseId: string;
  /** Counted from 1. */
  @Column('int') number: number;
  @Column('text', { nullable: true }) builtIn: string | null;
  @Column('jsonb') title: Localised;
  @Column('jsonb') purpose: Localised;
  @Column('int') minutes: number;
  @Column('jsonb') steps: ExerciseStep[];
  @Column('jsonb') rubric: Criterion[];
  /** Null for what comes with the product. */
  @Column('uuid', { nullable: true }) publishedBy: string | null;
  @Column('timestamptz') publishedAt: Date;

  /** True when a step is answered by an interview record. */
  get asksForInterview(): boolean {
    return this.steps.some(step => step.evidence === 'interview');
  }

  /** True when a step that is not optional is answered by people in the student's network. */
  get requiresContacts(): boolean {
    return this.steps.some(step => step.evidence === 'contacts' && !step.optional);
  }

  /** As whoever does it sees it, under the exercise's id. */
  view(): ExerciseView {
    const { exerciseId, builtIn, title, purpose, minutes, steps, rubric } = this;
    return { id: exerciseId, builtIn, title, purpose, minutes, steps, rubric };
  }
}

import type { Criterion, ExerciseStep, ExerciseView, Localised } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A networking task in the school's library: what to do step by step, and by which rubric it is read. */
@Entity('exercise')
export class Exercise extends SchoolRow {
  /** The product's key of a built-in exercise; null for the school's own. */
  @Column('text', { nullable: true }) builtIn: string | null;
  @Column('int') position: number;
  @Column('jsonb') title: Localised;
  @Column('jsonb') purpose: Localised;
  @Column('int') minutes: number;
  @Column('jsonb') steps: ExerciseStep[];
  @Column('jsonb') rubric: Criterion[];
  @Column('timestamptz') createdAt: Date;

  /** True when a step is answered by an interview record. */
  get asksForInterview(): boolean {
    return this.steps.some(step => step.evidence === 'interview');
  }

  /** True when a step is answered by people in the student's network. */
  get asksForContacts(): boolean {
    return this.steps.some(step => step.evidence === 'contacts');
  }

  view(): ExerciseView {
    const { id, builtIn, title, purpose, minutes, steps, rubric } = this;
    return { id, builtIn, title, purpose, minutes, steps, rubric };
  }
}

import type { AssignExercise, AssignmentRow } from '@tendril/contracts';
import { refused, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';
import type { AssignmentRules } from './assignment-rules';

/**
 * An exercise given to cohorts and to students by name. Who of a cohort has to do it is read from the enrolments of the day and never copied: whoever joins in
 * time gets it, whoever moves away untouched loses it, and work that was begun stays with its student.
 */
@Entity('assignment')
export class Assignment extends VersionedRow implements AssignmentRules {
  @Column('uuid') exerciseId: string;
  /** What was published when it was given; later versions do not reach it. */
  @Column('uuid') exerciseVersionId: string;
  @Column('date') dueOn: string;
  /** The last instant of `dueOn` in the school's zone. */
  @Column('timestamptz') dueAt: Date;
  @Column('date', { nullable: true }) opensOn: string | null;
  /** The first instant of `opensOn`. */
  @Column('timestamptz', { nullable: true }) opensAt: Date | null;
  @Column('date', { nullable: true }) closesOn: string | null;
  /** The last instant of `closesOn`. */
  @Column('timestamptz', { nullable: true }) closesAt: Date | null;
  @Column('text') late: AssignmentRow['late'];
  @Column('text') resubmission: AssignExercise['resubmission'];
  /** Of the rule `times`; null with any other. */
  @Column('int', { nullable: true }) attempts: number | null;
  @Column('text') joiners: AssignmentRow['joiners'];
  /** The last day on which somebody who comes into a cohort still gets it; null without end. */
  @Column('date', { nullable: true }) joinsUntil: string | null;
  /** Days before the due day. */
  @Column('int', { array: true }) reminders: number[];
  @Column({ type: 'uuid', update: false }) createdBy: string;
  @Column({ type: 'timestamptz', update: false }) createdAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;

  get isWithdrawn(): boolean {
    return this.withdrawnAt !== null;
  }

  /** @param extension the student's own, which wins */
  isLate(at: Date, extension?: { dueAt: Date }): boolean {
    return at > this.dueAt && (!extension || at > extension.dueAt);
  }

  /** @throws ProblemError 422 when it is withdrawn */
  change(rules: AssignmentRules): void {
    if (this.isWithdrawn) throw refused('assignment_withdrawn');
    Object.assign(this, rules);
  }

  /** @throws ProblemError 422 when it is withdrawn already */
  withdraw({ by, at }: { by: string; at: Date }): void {
    if (this.isWithdrawn) throw refused('assignment_withdrawn');
    this.withdrawnAt = at;
    this.withdrawnBy = by;
  }
}

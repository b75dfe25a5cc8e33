import type { AssignExercise } from '@tendril/contracts';
import { endOfDay, invalidField, refused, VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/**
 * An exercise given to cohorts. Who has to do it is read from the enrolments of the day and never copied: whoever joins before it is due gets it,
 * whoever moves away untouched loses it, and work that was begun stays with its student.
 */
@Entity('assignment')
export class Assignment extends VersionedRow {
  @Column('uuid') exerciseId: string;
  /** What was published when it was given; later versions do not reach it. */
  @Column('uuid') exerciseVersionId: string;
  @Column('date') dueOn: string;
  /** The last instant of `dueOn` in the school's zone. */
  @Column('timestamptz') dueAt: Date;
  @Column('text') resubmission: AssignExercise['resubmission'];
  @Column('uuid') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;

  get isWithdrawn(): boolean {
    return this.withdrawnAt !== null;
  }

  isLate(at: Date): boolean {
    return at > this.dueAt;
  }

  /** @throws ProblemError 422 when it is withdrawn already */
  withdraw({ by, at }: { by: string; at: Date }): void {
    if (this.isWithdrawn) throw refused('assignment_withdrawn');
    this.withdrawnAt = at;
    this.withdrawnBy = by;
  }
}

/**
 * When work due on `dueOn` is late: after the end of that day in the school's zone.
 *
 * @param today the date in the school's zone
 * @throws ProblemError 400 beside `dueOn` when the day is over
 */
export function dueAtEndOf(dueOn: string, today: string, timeZone: string): Date {
  if (dueOn < today) throw invalidField('dueOn', 'in_past');
  return endOfDay(timeZone, dueOn);
}

import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A class or year group in one academic year. */
@Entity('cohort')
export class Cohort extends VersionedRow {
  @Column('uuid') academicYearId: string;
  @Column('text') name: string;
  /** The id that the school's own system gives it. */
  @Column('text', { nullable: true }) externalId: string | null;
  /** The first day without it. */
  @Column('date', { nullable: true }) endedOn: string | null;
}

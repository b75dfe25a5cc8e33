import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A cohort, or a single student, in a counsellor's care from one day to another, both of them included. */
@Entity('caseload')
export class Caseload extends SchoolRow {
  @Column('uuid') counsellorId: string;
  @Column('uuid', { nullable: true }) cohortId: string | null;
  @Column('uuid', { nullable: true }) studentId: string | null;
  @Column('date') fromDate: string;
  @Column('date', { nullable: true }) untilDate: string | null;
}

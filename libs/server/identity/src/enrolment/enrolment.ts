import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A student in a cohort from one day to another, both of them included. A span that ends the day before it begins was replaced the same day. */
@Entity('enrolment')
export class Enrolment extends SchoolRow {
  @Column('uuid') cohortId: string;
  @Column('uuid') studentId: string;
  @Column('date') fromDate: string;
  @Column('date', { nullable: true }) untilDate: string | null;
}

import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

export interface Term {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** A school year with its terms; both ends are days of it. */
@Entity('academic_year')
export class AcademicYear extends VersionedRow {
  @Column('text') name: string;
  @Column('date') startsOn: string;
  @Column('date') endsOn: string;
  @Column('jsonb') terms: Term[];
  /** Days without school, each span with its name. */
  @Column('jsonb') holidays: Term[];
}

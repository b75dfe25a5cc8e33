import type { RosterMapping as Columns } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** What the school's own system calls the columns of a roster: at most one row a school. */
@Entity('roster_mapping')
export class RosterMapping extends SchoolRow {
  @Column('jsonb') columns: Columns;
  @Column('uuid') savedBy: string;
  @Column('timestamptz') savedAt: Date;
}

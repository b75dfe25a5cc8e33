import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** Who takes over from a member of staff who leaves; the day itself is the membership's. */
@Entity('departure')
export class Departure extends SchoolRow {
  @Column('uuid') staffId: string;
  @Column('uuid', { nullable: true }) handOverTo: string | null;
  /** Null until the day has come. */
  @Column('timestamptz', { nullable: true }) handedOverAt: Date | null;
}

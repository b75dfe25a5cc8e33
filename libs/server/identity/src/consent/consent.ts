import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A guardian's yes, taken down by staff from the signed paper. It is withdrawn, never removed. */
@Entity('consent')
export class Consent extends SchoolRow {
  @Column('uuid') studentId: string;
  @Column('text') purpose: 'mentoring';
  @Column('text') guardianName: string;
  @Column('text') relation: string;
  @Column('date') givenOn: string;
  @Column('text') note: string;
  @Column('uuid') recordedBy: string;
  @Column('timestamptz') recordedAt: Date;
  /** From this day on it counts no more. */
  @Column('date', { nullable: true }) withdrawnOn: string | null;
  @Column('uuid', { nullable: true }) withdrawnBy: string | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}

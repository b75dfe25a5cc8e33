import type { TouchpointView } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A dated act of keeping in touch. `interviewId` says which talk or thank-you wrote it. */
@Entity('touchpoint')
export class Touchpoint extends SchoolRow {
  @Column('uuid') contactId: string;
  @Column('uuid', { nullable: true }) interviewId: string | null;
  @Column('text') kind: TouchpointView['kind'];
  @Column('date') touchedOn: string;
  @Column('text') note: string;
  @Column('timestamptz') recordedAt: Date;
}

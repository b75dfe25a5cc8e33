import type { ContactView } from '@tendril/contracts';
import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A person in one student's network. Only that student reads it. */
@Entity('contact')
export class Contact extends VersionedRow {
  @Column({ type: 'uuid', update: false }) studentId: string;
  @Column('text') name: string;
  @Column('text') occupation: string;
  @Column('text') organisation: string;
  @Column('text') relationship: ContactView['relationship'];
  @Column('text') howMet: string;
  @Column('text') note: string;
  @Column('int') idealGapDays: number;
  @Column('int') longestGapDays: number;
  /** The day of the last touch, at first the day of adding. Touches move it by a statement of their own, so that no edit takes one back. */
  @Column({ type: 'date', update: false }) lastTouchOn: string;
  @Column({ type: 'timestamptz', update: false }) createdAt: Date;
}

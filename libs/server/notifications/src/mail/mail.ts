import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A mail that an event asked for: that it was sent, and when; never its text or its address. */
@Entity('mail')
export class Mail extends SchoolRow {
  @Column('uuid') eventId: string;
  @Column('text') template: string;
  @Column('text') state: 'sending' | 'sent';
  @Column('int') tries: number;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
}

import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** What a student has written for an assignment and not sent. One row for student and assignment, so it never turns up in somebody else's form. */
@Entity('draft')
export class Draft extends VersionedRow {
  @Column('uuid') assignmentId: string;
  @Column('uuid') studentId: string;
  @Column('jsonb') answers: Record<string, string>;
  /** By step: keys of options, ids of contacts, ids of files. */
  @Column('jsonb') picked: Record<string, string[]>;
  @Column('uuid', { nullable: true }) interviewId: string | null;
  @Column('timestamptz') savedAt: Date;
}

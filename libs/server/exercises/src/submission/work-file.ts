import type { WorkFile as WorkFileView } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A file that a student keeps with an assignment. Its id is that of the stored file. */
@Entity('work_file')
export class WorkFile extends SchoolRow {
  @Column('uuid') assignmentId: string;
  @Column('uuid') studentId: string;
  @Column('text') name: string;
  /** Read from its bytes. */
  @Column('text') contentType: string;
  @Column('int') bytes: number;
  @Column('timestamptz') createdAt: Date;

  view(): WorkFileView {
    const { id, name, contentType, bytes, createdAt } = this;
    return { id, name, contentType, bytes, at: createdAt.toISOString() };
  }
}

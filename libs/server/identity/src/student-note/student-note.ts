import type { StudentNote as StudentNoteView } from '@tendril/contracts';
import { VersionedRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** What a member of staff writes down on a student, for herself or for all who have the student in care. */
@Entity('student_note')
export class StudentNote extends VersionedRow {
  @Column({ type: 'uuid', update: false }) studentId: string;
  @Column({ type: 'uuid', update: false }) writtenBy: string;
  @Column('text') text: string;
  @Column('boolean') shared: boolean;
  @Column({ type: 'timestamptz', update: false }) writtenAt: Date;
  @Column('timestamptz', { nullable: true }) changedAt: Date | null;

  view(readerId: string, names: ReadonlyMap<string, string>): StudentNoteView {
    const { id, studentId, text, shared, writtenBy, writtenAt, changedAt, version } = this;
    return { id, studentId, text, shared, mine: writtenBy === readerId, by: names.get(writtenBy) ?? '', writtenAt: writtenAt.toISOString(), changedAt: changedAt?.toISOString() ?? null, version };
  }
}

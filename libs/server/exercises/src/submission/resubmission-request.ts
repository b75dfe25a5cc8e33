import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** A student asks to send again what came back; a counsellor answers. One request for each attempt. */
@Entity('resubmission_request')
export class ResubmissionRequest extends SchoolRow {
  @Column('uuid') assignmentId: string;
  @Column('uuid') studentId: string;
  /** The attempt that came back. */
  @Column('int') attempt: number;
  @Column('text') reason: string;
  @Column('timestamptz') askedAt: Date;
  /** Null while it waits. */
  @Column('boolean', { nullable: true }) granted: boolean | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
}

import type { InterviewEvidence, PickedPerson } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** One attempt as it was sent. It never changes: the interview is a snapshot, later edits of the record do not reach it. */
@Entity('submission')
export class Submission extends SchoolRow {
  @Column('uuid') assignmentId: string;
  @Column('uuid') studentId: string;
  /** Counted from 1. */
  @Column('int') attempt: number;
  @Column('jsonb') answers: Record<string, string>;
  @Column('jsonb') picked: Record<string, string[]>;
  /** Who was picked, by step, as they stood then: roles, never names. */
  @Column('jsonb') people: Record<string, PickedPerson[]>;
  @Column('uuid', { nullable: true }) interviewId: string | null;
  @Column('jsonb', { nullable: true }) interview: InterviewEvidence | null;
  @Column('timestamptz') submittedAt: Date;
  /** Until it is reviewed. */
  @Column({ type: 'boolean', insert: false, update: false }) waiting: boolean;
  @Column('boolean') late: boolean;
  /** Who entered it from a paper sheet, and the day the sheet is of; null for what the student sent. */
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('date', { nullable: true }) writtenOn: string | null;
}

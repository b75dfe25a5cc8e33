import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** What a school knows of a student beyond the membership, whose id it shares. */
@Entity('student')
export class Student extends SchoolRow {
  /** Null is unknown and counts as under age. */
  @Column('date', { nullable: true }) birthDate: string | null;
  /** The id that the school's own system gives; an import knows a student by it alone. */
  @Column('text', { nullable: true }) externalId: string | null;
  @Column('text') username: string;
  /** argon2id in PHC form; null until slips are printed. */
  @Column('text', { nullable: true }) pinHash: string | null;
  @Column('timestamptz', { nullable: true }) lockedAt: Date | null;
  @Column('date', { nullable: true }) lastSeenOn: string | null;
  @Column('uuid', { nullable: true }) mergedInto: string | null;
  @Column('timestamptz', { nullable: true }) mergedAt: Date | null;

  get isMerged(): boolean {
    return this.mergedInto !== null;
  }
}

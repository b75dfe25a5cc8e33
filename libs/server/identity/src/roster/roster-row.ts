import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';
import type { RowProblem } from './source-row';

/** A staged row: what the file says, what would be done about it, and what stood before. A created student and enrolment take this row's id. */
@Entity('roster_row')
export class RosterRow extends SchoolRow {
  @Column('uuid') importId: string;
  /** 1 = the line under the header; 0 = a proposed leaver. */
  @Column('int') row: number;
  @Column('text') action: 'create' | 'update' | 'skip' | 'refuse' | 'leaver';
  @Column('uuid', { nullable: true }) studentId: string | null;
  @Column('text') externalId: string;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text', { nullable: true }) preferredName: string | null;
  @Column('date', { nullable: true }) birthDate: string | null;
  @Column('text') cohort: string;
  @Column('text', { nullable: true }) cohortExternalId: string | null;
  @Column('text') username: string;
  @Column('text', { nullable: true }) newUsername: string | null;
  @Column('text', { array: true }) changes: string[];
  @Column('jsonb', { nullable: true }) before: Record<string, unknown> | null;
  @Column('jsonb', { nullable: true }) problem: RowProblem | null;
  @Column('jsonb', { nullable: true }) source: string[] | null;

  /** By the template's columns. */
  get cells(): string[] {
    return [this.externalId, this.givenName, this.familyName, this.preferredName ?? '', this.birthDate ?? '', this.cohort, this.username];
  }
}

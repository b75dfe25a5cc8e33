import type { UnmatchedReason } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';
import type { Removed } from './frozen-inputs';

/** A student to whom a run proposes nobody, and why. */
@Entity('match_unmatched')
export class MatchUnmatched extends SchoolRow {
  @Column('uuid') runId: string;
  @Column('uuid') studentId: string;
  @Column('text') reason: UnmatchedReason;
  @Column('jsonb') removed: readonly Removed[];
}

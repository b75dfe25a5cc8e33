import type { NextBestCost, Publication, ScorePart } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

export type WithholdReason = Publication['withheld'][number]['reason'];

/** A pair that a run proposes, with the named parts of its score. */
@Entity('match_proposal')
export class MatchProposal extends SchoolRow {
  @Column('uuid') runId: string;
  @Column('uuid') studentId: string;
  @Column('uuid') mentorId: string;
  @Column('int') score: number;
  @Column('jsonb') parts: ScorePart[];
  /** What the cheapest other mentor for the student would cost everyone; null where there is no other. */
  @Column('jsonb', { nullable: true }) nextBest: NextBestCost | null;
  @Column('timestamptz', { nullable: true }) publishedAt: Date | null;
  /** Why it was not published when it was to be. */
  @Column('text', { nullable: true }) withheld: WithholdReason | null;
}

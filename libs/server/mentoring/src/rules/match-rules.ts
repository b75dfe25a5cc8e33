import type { MatchWeights, SaveMatchRules } from '@tendril/contracts';
import { SchoolRow } from '@tendril/platform';
import { Column, Entity } from 'typeorm';

/** How a school's runs weigh and what they forbid. Rows are only added; the one with the highest version counts. */
@Entity('match_rules')
export class MatchRulesRow extends SchoolRow {
  @Column('int') version: number;
  @Column('jsonb') weights: MatchWeights;
  @Column('boolean') sameGenderOnly: boolean;
  @Column('text') fairness: SaveMatchRules['fairness'];
  @Column('uuid') savedBy: string;
  @Column('timestamptz') savedAt: Date;
}

/** What a school begins with: the goal leads; nothing that is not asked of everybody counts much. */
export const DEFAULT_MATCH_RULES: Omit<SaveMatchRules, 'version'> = {
  weights: { goal: 55, times: 15, language: 15, study: 10, place: 5 }, sameGenderOnly: false, fairness: 'total',
};

import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SaveMatchRules } from '@tendril/contracts';
import { Clock, currentActor, currentSchoolId, SchoolRepository, stale } from '@tendril/platform';
import { DEFAULT_MATCH_RULES, MatchRulesRow } from './match-rules';

@Injectable()
export class MatchRulesHistory extends SchoolRepository<MatchRulesRow> {
  protected readonly entity = MatchRulesRow;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** The rules that count; null where the school never changed the product's own. */
  latest(): Promise<MatchRulesRow | null> {
    return this.query('row').orderBy('row.version', 'DESC').limit(1).getOne();
  }

  /** The rules that count, the product's own at version 0. */
  async current(): Promise<SaveMatchRules> {
    const { weights, sameGenderOnly, fairness, version } = (await this.latest()) ?? { ...DEFAULT_MATCH_RULES, version: 0 };
    return { weights, sameGenderOnly, fairness, version };
  }

  /** Adds the next version. @throws ProblemError 409 with the current rules when `version` is not the one that counts */
  async save({ version, weights, sameGenderOnly, fairness }: SaveMatchRules): Promise<void> {
    const current = await this.current();
    if (version !== current.version) throw stale(current);
    const added = await this.manager.query<unknown[]>(`
      INSERT INTO match_rules (school_id, id, version, weights, same_gender_only, fairness, saved_by, saved_at)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
      ON CONFLICT (school_id, version) DO NOTHING RETURNING id`,
    [currentSchoolId(), randomUUIDv7(), version + 1, JSON.stringify(weights), sameGenderOnly, fairness, currentActor().membershipId, this.clock.now()]);
    if (added.length === 0) throw stale(await this.current());
  }
}

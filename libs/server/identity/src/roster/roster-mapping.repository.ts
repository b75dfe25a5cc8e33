import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RosterMapping as Columns } from '@tendril/contracts';
import { Clock, currentActor, currentSchoolId, SchoolRepository } from '@tendril/platform';
import { RosterMapping } from './roster-mapping';

/** The remembered columns of the open school. */
@Injectable()
export class RosterMappings extends SchoolRepository<RosterMapping> {
  protected readonly entity = RosterMapping;

  constructor(private readonly clock: Clock) {
    super();
  }

  current(): Promise<RosterMapping | null> {
    return this.query('row').getOne();
  }

  /** Remembers these in place of those before. */
  async remember(columns: Columns): Promise<void> {
    await this.manager.query(
      `INSERT INTO roster_mapping (school_id, id, columns, saved_by, saved_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (school_id) DO UPDATE SET columns = excluded.columns, saved_by = excluded.saved_by, saved_at = excluded.saved_at`,
      [currentSchoolId(), randomUUIDv7(), JSON.stringify(columns), currentActor().membershipId, this.clock.now()]);
  }

  async forget(): Promise<void> {
    const row = await this.current();
    if (row) await this.erase([row.id]);
  }
}

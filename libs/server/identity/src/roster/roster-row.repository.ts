import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RosterImport as ImportView, RosterPreviewQuery } from '@tendril/contracts';
import { currentSchoolId, cursorOf, readCursor, SchoolRepository } from '@tendril/platform';
import { RosterRow } from './roster-row';
import type { SourceRow } from './source-row';
import type { RefusedRow } from './write-csv';

type ErrorGroup = ImportView['errors'][number];

/** Rows of one group that a preview shows. */
const SHOWN = 5;

/** Staged rows: written in batches, read by page. */
@Injectable()
export class RosterRows extends SchoolRepository<RosterRow> {
  protected readonly entity = RosterRow;

  /** Stages a batch in one statement. */
  async stage(importId: string, rows: readonly SourceRow[]): Promise<void> {
    const values = rows.map(row => ({ id: randomUUIDv7(), ...row }));
    await this.manager.query(`
      INSERT INTO roster_row (school_id, id, import_id, row, action, external_id, given_name, family_name, preferred_name, birth_date, cohort, cohort_external_id,
        username, changes, problem, source)
      SELECT $1, r.id, $2, r.row, CASE WHEN r.problem IS NULL THEN 'skip' ELSE 'refuse' END, r."externalId", r."givenName", r."familyName", r."preferredName",
        r."birthDate", r.cohort, r."cohortExternalId", r.username, '{}', r.problem, r.source
      FROM jsonb_to_recordset($3::jsonb) AS r (id uuid, row int, "externalId" text, "givenName" text, "familyName" text, "preferredName" text, "birthDate" date,
        cohort text, "cohortExternalId" text, username text, problem jsonb, source jsonb)`,
    [currentSchoolId(), importId, JSON.stringify(values)]);
  }

  /** Erases what was staged for an import. */
  async clear(importId: string): Promise<void> {
    await this.manager.query(`DELETE FROM roster_row WHERE school_id = $1 AND import_id = $2`, [currentSchoolId(), importId]);
  }

  /** Rows in the file's order, after the proposed leavers. */
  async page(importId: string, { action, cursor, limit }: RosterPreviewQuery): Promise<{ items: RosterRow[]; next: string | null }> {
    const query = this.query('row').andWhere('row.import_id = :importId', { importId }).orderBy('row.row').addOrderBy('row.id').take(limit + 1);
    if (action) query.andWhere('row.action = :action', { action });
    if (cursor) {
      const [row, id] = readCursor(cursor, ['number', 'id']);
      query.andWhere('(row.row, row.id) > (:row, :id)', { row, id });
    }
    const items = await query.getMany();
    const last = items[limit - 1];
    return { items: items.slice(0, limit), next: items.length > limit && last ? cursorOf(last.row, last.id) : null };
  }

  /** Problems of refused rows, grouped by what mends them, the most frequent first. */
  async errorGroups(importId: string): Promise<ErrorGroup[]> {
    return this.manager.query<ErrorGroup[]>(`
      SELECT code, "column", max(count)::int AS count, json_agg(json_build_object('row', row, 'value', value) ORDER BY row) AS rows
      FROM (
        SELECT problem->>'code' AS code, problem->>'column' AS "column", problem->>'value' AS value, row,
          count(*) OVER same AS count, row_number() OVER (same ORDER BY row, id) AS place
        FROM roster_row WHERE school_id = $1 AND import_id = $2 AND action = 'refuse'
        WINDOW same AS (PARTITION BY problem->>'code', problem->>'column')
      ) AS refused
      WHERE place <= ${SHOWN} GROUP BY code, "column" ORDER BY max(count) DESC, code, "column"`, [currentSchoolId(), importId]);
  }

  /** Refused rows as they stood in the file, in its order. */
  async refused(importId: string): Promise<RefusedRow[]> {
    const rows = await this.query('row').andWhere(`row.import_id = :importId AND row.action = 'refuse'`, { importId }).orderBy('row.row').addOrderBy('row.id').getMany();
    return rows.flatMap(row => (row.problem ? [{ row: row.row, cells: row.source ?? row.cells, problem: row.problem }] : []));
  }
}

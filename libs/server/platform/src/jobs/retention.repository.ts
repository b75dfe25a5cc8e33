import { Injectable } from '@nestjs/common';
import type { TableRecord } from '../database/registry';
import { currentManager } from '../tenancy/context';

/** Deletes what the data registry keeps no longer. Table and conditions are the product's own text, never input. */
@Injectable()
export class RetentionRepository {
  /** Tables that have no school, as the database itself says. */
  async withoutSchool(tables: readonly string[]): Promise<Set<string>> {
    const rows = await currentManager().query<{ table: string }[]>(`
      SELECT wanted AS table FROM unnest($1::text[]) AS wanted
      WHERE NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relname = wanted AND relrowsecurity)`, [tables]);
    return new Set(rows.map(row => row.table));
  }

  /** @returns how many rows went: of the open school, or of a table without one */
  async forget({ table, lapses }: TableRecord, now: Date): Promise<number> {
    if (!lapses) return 0;
    const before = new Date(now.getTime() - lapses.days * 86_400_000);
    const [, deleted] = await currentManager().query<[unknown, number]>(
      `DELETE FROM ${table} AS row WHERE ${lapses.since} < $1 AND (${lapses.where ?? 'true'})`, [before]);
    return deleted;
  }
}

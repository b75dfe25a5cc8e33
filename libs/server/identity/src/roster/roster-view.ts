import { Injectable } from '@nestjs/common';
import type { ListQuery, RosterImport as ImportView, RosterPreviewQuery, RosterPreviewRow } from '@tendril/contracts';
import { MemberNames } from '../membership/member-names';
import type { RosterImport } from './roster-import';
import { RosterImports } from './roster-import.repository';
import { RosterRows } from './roster-row.repository';

/** Imports as the console sees them. */
@Injectable()
export class RosterView {
  constructor(private readonly imports: RosterImports, private readonly rows: RosterRows, private readonly names: MemberNames) {}

  /** @throws ProblemError 404 */
  async one(id: string): Promise<ImportView> {
    return this.of(await this.imports.get(id));
  }

  async of(row: RosterImport): Promise<ImportView> {
    const [view] = await this.present([row]);
    return { ...(view as ImportView), errors: await this.rows.errorGroups(row.id) };
  }

  /** Newest first, without their errors. */
  async list(query: ListQuery): Promise<{ items: ImportView[]; next: string | null }> {
    const { items, next } = await this.imports.page(query);
    return { items: await this.present(items), next };
  }

  /** @throws ProblemError 404 */
  async preview(id: string, query: RosterPreviewQuery): Promise<{ items: RosterPreviewRow[]; next: string | null }> {
    await this.imports.get(id);
    const { items, next } = await this.rows.page(id, query);
    return {
      next,
      items: items.map(({ row, action, externalId, givenName, familyName, cohort, changes, problem }) => ({ row, action, externalId, givenName, familyName, cohort, changes, problem })),
    };
  }

  private async present(rows: readonly RosterImport[]): Promise<ImportView[]> {
    const names = await this.names.of(rows.map(row => row.createdBy));
    const last = await this.imports.lastApplied();
    return rows.map(({ id, fileName, format, state, done, total, counts, refusal, notices, columns, createdBy, createdAt, finishedAt }) => ({
      id, fileName, format, state, done, total, counts, refusal, notices, columns, errors: [],
      createdBy: names.get(createdBy) ?? '', createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null, canRollBack: id === last,
    }));
  }
}

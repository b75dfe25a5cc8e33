import { Injectable } from '@nestjs/common';
import type { ListQuery, Progress } from '@tendril/contracts';
import { cursorOf, notFound, readCursor, takeTurn, VersionedRepository } from '@tendril/platform';
import { RosterImport } from './roster-import';

@Injectable()
export class RosterImports extends VersionedRepository<RosterImport> {
  protected readonly entity = RosterImport;

  /** One import, locked until the commit against other steps of it. @throws ProblemError 404 */
  async lock(id: string): Promise<RosterImport> {
    const found = await this.query('row').andWhere('row.id = :id', { id }).setLock('pessimistic_write').getOne();
    if (!found) throw notFound();
    return found;
  }

  /** Lets one import of this school change students at a time; held until the commit. */
  async lockSchool(): Promise<void> {
    await takeTurn('roster-import');
  }

  /** Newest first. */
  async page({ cursor, limit }: ListQuery): Promise<{ items: RosterImport[]; next: string | null }> {
    const query = this.query('row').orderBy('row.created_at', 'DESC').addOrderBy('row.id', 'DESC').take(limit + 1);
    if (cursor) {
      const [at, id] = readCursor(cursor, ['instant', 'id']);
      query.andWhere('(row.created_at, row.id) < (:at, :id)', { at, id });
    }
    const items = await query.getMany();
    const last = items[limit - 1];
    return { items: items.slice(0, limit), next: items.length > limit && last ? cursorOf(last.createdAt.toISOString(), last.id) : null };
  }

  /** The import that was applied last and still stands. */
  async lastApplied(): Promise<string | null> {
    const last = await this.query('row').andWhere(`row.state = 'applied'`).orderBy('row.finished_at', 'DESC').addOrderBy('row.id', 'DESC').limit(1).getOne();
    return last?.id ?? null;
  }

  /** @throws ProblemError 404 */
  async progress(id: string): Promise<Progress> {
    const { state, done, total } = await this.get(id);
    return { state, done, total };
  }
}

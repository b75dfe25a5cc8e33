import { Injectable } from '@nestjs/common';
import { Clock, currentActor, currentSchoolId, notFound, SchoolRepository } from '@tendril/platform';
import { ReportExport } from './report-export';

@Injectable()
export class ReportExports extends SchoolRepository<ReportExport> {
  protected readonly entity = ReportExport;

  constructor(private readonly clock: Clock) {
    super();
  }

  /** The acting member's that have not expired, the newest first. */
  mine(): Promise<ReportExport[]> {
    return this.open().orderBy('x.created_at', 'DESC').addOrderBy('x.id', 'DESC').limit(100).getMany();
  }

  /** @throws ProblemError 404 unless the acting member asked for it and it has not expired */
  async own(id: string): Promise<ReportExport> {
    return (await this.open().andWhere('x.id = :id', { id }).getOne()) ?? absent();
  }

  /** Ends the making; one that has ended stays as it is. */
  async settle(id: string, state: 'made' | 'failed', rows: number | null, fileId: string | null): Promise<void> {
    await this.manager.query(`UPDATE report_export SET state = $3, rows = $4, file_id = $5 WHERE school_id = $1 AND id = $2 AND state = 'making'`, [currentSchoolId(), id, state, rows, fileId]);
  }

  /** Files of exports that have expired. */
  async expiredFiles(): Promise<string[]> {
    const rows = await this.query('x').andWhere('x.expires_at <= :now AND x.file_id IS NOT NULL', { now: this.clock.now() }).getMany();
    return rows.flatMap(row => row.fileId ?? []);
  }

  private open() {
    return this.query('x').andWhere('x.asked_by = :me AND x.expires_at > :now', { me: currentActor().membershipId, now: this.clock.now() });
  }
}

function absent(): never {
  throw notFound();
}

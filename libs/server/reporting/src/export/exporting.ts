import { Injectable } from '@nestjs/common';
import { type AskForExport, EXPORT_HOURS, type ExportView } from '@tendril/contracts';
import { CohortReach } from '@tendril/identity';
import { Audit, Clock, currentActor, Files, notFound, Outbox, refused } from '@tendril/platform';
import { CaseloadReports } from '../caseload/caseload-report.repository';
import { ReportExports } from './report-export.repository';

/** Asking for lists as files, and fetching them. */
@Injectable()
export class Exporting {
  constructor(
    private readonly exports: ReportExports, private readonly reports: CaseloadReports, private readonly cohorts: CohortReach, private readonly files: Files,
    private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** @throws ProblemError 404 for a cohort beyond reach, or no exercise of the school */
  async ask({ number, cohortId, exerciseId }: AskForExport): Promise<ExportView> {
    if (cohortId) await this.cohorts.require(cohortId);
    if (exerciseId && !await this.reports.hasExercise(exerciseId)) throw notFound();
    const createdAt = this.clock.now();
    const row = await this.exports.add({
      askedBy: currentActor().membershipId, number, cohortId, exerciseId, state: 'making', rows: null, fileId: null, createdAt, expiresAt: new Date(createdAt.getTime() + EXPORT_HOURS * 3_600_000),
    });
    await this.audit.record('export.asked', row.id, { number });
    await this.outbox.emit('export.asked', { exportId: row.id });
    return row.view();
  }

  async list(): Promise<ExportView[]> {
    return (await this.exports.mine()).map(row => row.view());
  }

  async one(id: string): Promise<ExportView> {
    return (await this.exports.own(id)).view();
  }

  /** @throws ProblemError 404 unless the member asked for it, 422 while it is being made */
  async fetch(id: string): Promise<{ name: string; bytes: Buffer }> {
    const row = await this.exports.own(id);
    if (!row.fileId) throw refused(row.state === 'making' ? 'export_not_ready' : 'export_failed');
    await this.audit.record('export.fetched', id, { number: row.number });
    return { name: `${row.number}-${row.createdAt.toISOString().slice(0, 10)}.csv`, bytes: await this.files.read(row.fileId) };
  }
}

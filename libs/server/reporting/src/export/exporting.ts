import { Injectable } from '@nestjs/common';
import { type AskedExport, type AskedTrail, EXPORT_HOURS, type ExportView } from '@tendril/contracts';
import { Audit, Clock, currentActor, Files, notFound, Outbox, refused } from '@tendril/platform';
import { ReadAuditTrail } from '../audit-trail/read-audit-trail';
import { CaseloadOverview } from '../caseload/caseload-overview';
import { CaseloadReports } from '../caseload/caseload-report.repository';
import type { ReportExport } from './report-export';
import { ReportExports } from './report-export.repository';

/** Asking for lists as files, and fetching them. */
@Injectable()
export class Exporting {
  constructor(
    private readonly exports: ReportExports, private readonly reports: CaseloadReports, private readonly overview: CaseloadOverview, private readonly trail: ReadAuditTrail,
    private readonly files: Files, private readonly clock: Clock, private readonly audit: Audit, private readonly outbox: Outbox,
  ) {}

  /** @throws ProblemError 404 for a cohort or a student beyond reach, or no exercise of the school */
  async ask({ list, number, cohortId, exerciseId, studentIds, language }: AskedExport): Promise<ExportView> {
    await this.overview.within(cohortId, studentIds);
    if (exerciseId && !await this.reports.hasExercise(exerciseId)) throw notFound();
    return this.begin({ list, number: list === 'number' ? number : null, cohortId, exerciseId, narrowed: studentIds ? { studentIds } : {}, language });
  }

  /** @throws ProblemError 404 for a person who is not of the school */
  async askForTrail({ language, ...trail }: AskedTrail): Promise<ExportView> {
    await this.trail.require(trail);
    return this.begin({ list: 'audit-trail', number: null, cohortId: null, exerciseId: null, narrowed: { trail }, language });
  }

  private async begin(what: Pick<ReportExport, 'list' | 'number' | 'cohortId' | 'exerciseId' | 'narrowed' | 'language'>): Promise<ExportView> {
    const createdAt = this.clock.now();
    const row = await this.exports.add({
      ...what, askedBy: currentActor().membershipId, state: 'making', rows: null, fileId: null, createdAt, expiresAt: new Date(createdAt.getTime() + EXPORT_HOURS * 3_600_000),
    });
    await this.audit.record('export.asked', row.id, { list: row.what });
    await this.outbox.emit('export.asked', { exportId: row.id });
    return this.view(row);
  }

  async list(): Promise<ExportView[]> {
    return this.views(await this.exports.mine());
  }

  async one(id: string): Promise<ExportView> {
    return this.view(await this.exports.own(id));
  }

  /** @throws ProblemError 404 unless the member asked for it, 422 while it is being made */
  async fetch(id: string): Promise<{ name: string; format: ExportView['format']; bytes: Buffer }> {
    const row = await this.exports.own(id);
    if (!row.fileId) throw refused(row.state === 'making' ? 'export_not_ready' : 'export_failed');
    await this.audit.record('export.fetched', id, { list: row.what });
    return { name: `${row.what}-${row.createdAt.toISOString().slice(0, 10)}.${row.format}`, format: row.format, bytes: await this.files.read(row.fileId) };
  }

  private async view(row: ReportExport): Promise<ExportView> {
    const [view] = await this.views([row]);
    return view as ExportView;
  }

  private async views(rows: readonly ReportExport[]): Promise<ExportView[]> {
    const cohorts = await this.reports.cohortNames(rows.flatMap(row => row.cohortId ?? []));
    const exercises = await this.reports.exerciseTitles(rows.flatMap(row => row.exerciseId ?? []));
    return rows.map(({ id, list, number, cohortId, exerciseId, format, state, rows: count, createdAt, expiresAt }) => ({
      id, list, number, cohort: cohorts.get(cohortId ?? '') ?? null, exercise: exercises.get(exerciseId ?? '') ?? null, format, state, rows: count,
      createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString(),
    }));
  }
}

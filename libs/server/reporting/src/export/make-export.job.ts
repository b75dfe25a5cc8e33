import { Injectable } from '@nestjs/common';
import { Memberships, Schools } from '@tendril/identity';
import { Audit, type DomainEvent, Files, Handles, Tenancy } from '@tendril/platform';
import { CohortReports } from '../cohort-report/cohort-report';
import { typeset } from '../cohort-report/typeset';
import { csv } from './csv';
import { ExportTables } from './export-tables';
import type { ReportExport } from './report-export';
import { ReportExports } from './report-export.repository';

/** Makes the file of an export with what whoever asked reaches at this moment. One that cannot be made has failed, and the error goes on to the log. */
@Injectable()
export class MakeExport {
  constructor(
    private readonly tenancy: Tenancy, private readonly exports: ReportExports, private readonly tables: ExportTables, private readonly reports: CohortReports, private readonly files: Files, private readonly memberships: Memberships, private readonly schools: Schools,
    private readonly audit: Audit,
  ) {}

  @Handles('export.asked', 'reporting.make-export', 'long')
  async make(event: DomainEvent): Promise<void> {
    const { exportId = '' } = event.payload;
    try {
      await this.tenancy.inSchool(event, () => this.file(exportId, event));
    } catch (error) {
      await this.tenancy.inSchool(event, () => this.exports.settle(exportId, 'failed', null, null));
      throw error;
    }
  }

  private async file(exportId: string, { actor }: DomainEvent): Promise<void> {
    const row = await this.exports.find(exportId);
    if (!row || row.state !== 'making' || !actor) return;
    const member = await this.memberships.find(actor.membershipId);
    if (!member || member.role !== actor.role || member.hasLeft(await this.schools.today())) return this.exports.settle(exportId, 'failed', null, null);
    const { bytes, rows } = await this.contents(row);
    const file = await this.files.put({ name: `${row.what}.${row.format}`, contentType: row.format === 'pdf' ? 'application/pdf' : 'text/csv', bytes });
    await this.exports.settle(exportId, 'made', rows, file.id);
    await this.audit.record('export.made', exportId, { list: row.what, rows });
  }

  private async contents(row: ReportExport): Promise<{ bytes: Buffer; rows: number | null }> {
    if (row.format === 'pdf') return { bytes: await typeset(await this.reports.of(row)), rows: null };
    const { headings, rows } = await this.tables.of(row);
    return { bytes: Buffer.from(csv([headings, ...rows])), rows: rows.length };
  }
}

import { Injectable } from '@nestjs/common';
import type { ReportStudent } from '@tendril/contracts';
import { Memberships, Schools } from '@tendril/identity';
import { Audit, type DomainEvent, Files, Handles } from '@tendril/platform';
import { CaseloadOverview } from '../caseload/caseload-overview';
import { csv } from './csv';
import { ReportExports } from './report-export.repository';

/** Makes the file of an export with what whoever asked reaches at this moment. */
@Injectable()
export class MakeExport {
  constructor(
    private readonly exports: ReportExports, private readonly overview: CaseloadOverview, private readonly files: Files, private readonly memberships: Memberships, private readonly schools: Schools,
    private readonly audit: Audit,
  ) {}

  @Handles('export.asked', 'reporting.make-export')
  async make({ payload: { exportId = '' }, actor }: DomainEvent): Promise<void> {
    const row = await this.exports.find(exportId);
    if (!row || row.state !== 'making' || !actor) return;
    const member = await this.memberships.find(actor.membershipId);
    if (!member || member.role !== actor.role || member.hasLeft(await this.schools.today())) return this.exports.settle(exportId, 'failed', null, null);
    const { number, cohortId, exerciseId } = row;
    const students = await this.overview.behind({ number, ...(cohortId && { cohort: cohortId }), ...(exerciseId && { exercise: exerciseId }) });
    const file = await this.files.put({ name: `${number}.csv`, contentType: 'text/csv', bytes: Buffer.from(csv([HEADINGS, ...students.map(lineOf)])) });
    await this.exports.settle(exportId, 'made', students.length, file.id);
    await this.audit.record('export.made', exportId, { number, rows: students.length });
  }
}

const HEADINGS = ['name', 'cohort', 'count', 'since', 'id'];
const lineOf = ({ id, name, cohort, count, since }: ReportStudent) => [name, cohort, count, since, id];

import { Global, Module } from '@nestjs/common';
import { type EntityClass, registerTables, type TableRecord } from '@tendril/platform';
import { AuditTrailController } from './audit-trail/audit-trail.controller';
import { AuditTrail } from './audit-trail/audit-trail.repository';
import { ReadAuditTrail } from './audit-trail/read-audit-trail';
import { CaseloadOverview } from './caseload/caseload-overview';
import { CaseloadReports } from './caseload/caseload-report.repository';
import { ReportController } from './caseload/report.controller';
import { CohortReports } from './cohort-report/cohort-report';
import { ExportController } from './export/export.controller';
import { ExportTables } from './export/export-tables';
import { Exporting } from './export/exporting';
import { Listed } from './export/listed.repository';
import { MakeExport } from './export/make-export.job';
import { ReportExport } from './export/report-export';
import { ReportExports } from './export/report-export.repository';
import { TidyExports } from './export/tidy-exports.job';
import { StudentDeskController } from './student/student-desk.controller';
import { StudentDesk } from './student/student-desk.repository';
import { TodayController } from './today/today.controller';

export const reportingEntities: readonly EntityClass[] = [ReportExport];

export const reportingTables: readonly TableRecord[] = [
  { table: 'report_export', purpose: 'Lists that staff asked for as files: which, by whom, and the file.', retention: 'One day', lapses: { days: 1, since: 'row.created_at' }, readBy: ['admin', 'counsellor'], erasedBy: 'After a day, with its file' },
];

/** What staff look at across the domains: Today, numbers, exports, the audit trail. It reads views and the platform, never another domain. Global, so that the schedule finds its jobs. */
@Global()
@Module({
  controllers: [TodayController, StudentDeskController, ReportController, ExportController, AuditTrailController],
  providers: [CaseloadReports, CaseloadOverview, ReportExports, Exporting, Listed, ExportTables, CohortReports, MakeExport, TidyExports, AuditTrail, ReadAuditTrail, StudentDesk],
  exports: [CaseloadOverview, Exporting, TidyExports],
})
export class ReportingModule {
  constructor() {
    registerTables(reportingTables);
  }
}

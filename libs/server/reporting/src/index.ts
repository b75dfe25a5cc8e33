export { CaseloadOverview } from './caseload/caseload-overview';
export { Exporting } from './export/exporting';
export { TidyExports } from './export/tidy-exports.job';
export { ReportingModule, reportingEntities, reportingTables } from './reporting.module';

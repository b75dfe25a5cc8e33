export { ReportingModule, reportingEntities, reportingTables } from './reporting.module';

import { Module } from '@nestjs/common';
import { type EntityClass, registerTables, type TableRecord } from '@tendril/platform';
import { TodayController } from './today/today.controller';

export const reportingEntities: readonly EntityClass[] = [];

export const reportingTables: readonly TableRecord[] = [];

/** What staff look at across the domains: Today, numbers, exports, the audit trail. It reads views and the platform, never another domain. */
@Module({ controllers: [TodayController] })
export class ReportingModule {
  constructor() {
    registerTables(reportingTables);
  }
}

import { Controller, Get, Query } from '@nestjs/common';
import { caseloadQuery, type CaseloadQuery, caseloadReport, listOf, reportQuery, type ReportQuery, reportStudent } from '@tendril/contracts';
import { Access, Answers } from '@tendril/platform';
import { CaseloadOverview } from './caseload-overview';

@Controller('reports/caseload')
export class ReportController {
  constructor(private readonly overview: CaseloadOverview) {}

  @Get() @Access('report:read') @Answers(caseloadReport)
  numbers(@Query({ schema: caseloadQuery }) query: CaseloadQuery) {
    return this.overview.numbers(query);
  }

  @Get('students') @Access('report:read') @Answers(listOf(reportStudent))
  async behind(@Query({ schema: reportQuery }) query: ReportQuery) {
    return { items: await this.overview.behind(query), next: null };
  }
}

import { Injectable } from '@nestjs/common';
import type { CaseloadReport, ReportQuery, ReportStudent } from '@tendril/contracts';
import { CohortReach, Schools, StudentDirectory } from '@tendril/identity';
import { Audit, notFound } from '@tendril/platform';
import { CaseloadReports } from './caseload-report.repository';

/** Numbers first; behind each of them its list. Always of the students whom the reader reaches. */
@Injectable()
export class CaseloadOverview {
  constructor(
    private readonly reports: CaseloadReports, private readonly cohorts: CohortReach, private readonly directory: StudentDirectory, private readonly schools: Schools, private readonly audit: Audit,
  ) {}

  async numbers(): Promise<CaseloadReport> {
    const students = await this.reports.students();
    return {
      students: students.length, work: await this.reports.work(students), encounters: await this.reports.encounters(students), reviews: await this.reports.reviews(students),
      unmatched: await this.reports.unmatched(students),
    };
  }

  /** Who stands behind a number, by cohort and name. @throws ProblemError 404 for a cohort beyond reach, or no exercise of the school */
  async behind({ number, cohort, exercise }: ReportQuery): Promise<ReportStudent[]> {
    if (cohort) await this.cohorts.require(cohort);
    if (exercise && !await this.reports.hasExercise(exercise)) throw notFound();
    const all = await this.reports.students();
    const inCohort = cohort && new Set(await this.directory.inCohorts([cohort], await this.schools.today()));
    const rows = await this.reports.behind(number, inCohort ? all.filter(id => inCohort.has(id)) : all, exercise ?? null);
    const names = await this.directory.names(rows.map(row => row.id));
    await this.audit.record('report.seen', null, { number, students: rows.length });
    return rows.map(({ id, count, since }) => ({ id, name: names.get(id)?.displayName ?? '', cohort: names.get(id)?.cohort ?? '', count, since: since?.toISOString() ?? null }))
      .sort((a, b) => a.cohort.localeCompare(b.cohort) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  }
}

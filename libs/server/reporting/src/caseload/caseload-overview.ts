import { Injectable } from '@nestjs/common';
import type { CaseloadQuery, CaseloadReport, ReportQuery, ReportStudent } from '@tendril/contracts';
import { CohortReach, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Audit, notFound } from '@tendril/platform';
import { CaseloadReports } from './caseload-report.repository';

/** Numbers first; behind each of them its list. Always of the students whom the reader reaches. */
@Injectable()
export class CaseloadOverview {
  constructor(
    private readonly reports: CaseloadReports, private readonly cohorts: CohortReach, private readonly reach: StudentReach, private readonly directory: StudentDirectory,
    private readonly schools: Schools, private readonly audit: Audit,
  ) {}

  /** @throws ProblemError 404 for a cohort beyond reach */
  async numbers({ cohort }: CaseloadQuery = {}): Promise<CaseloadReport> {
    const students = await this.within(cohort ?? null);
    return {
      students: students.length, work: await this.reports.work(students), encounters: await this.reports.encounters(students), reviews: await this.reports.reviews(students),
      unmatched: await this.reports.unmatched(students), weeks: await this.reports.weeks(students),
    };
  }

  /** The member's students, narrowed to a cohort and to some of them. @throws ProblemError 404 for a cohort or a student beyond reach */
  async within(cohort: string | null, only: readonly string[] | null = null): Promise<string[]> {
    if (cohort) await this.cohorts.require(cohort);
    if (only) await this.reach.requireAll(only);
    const all = await this.reports.students();
    const kept = cohort && new Set(await this.directory.inCohorts([cohort], await this.schools.today()));
    const wanted = only && new Set(only);
    return all.filter(id => (!kept || kept.has(id)) && (!wanted || wanted.has(id)));
  }

  /** Who stands behind a number, by cohort and name. @throws ProblemError 404 for a cohort beyond reach, or no exercise of the school */
  async behind({ number, cohort, exercise }: ReportQuery, only: readonly string[] | null = null): Promise<ReportStudent[]> {
    const students = await this.within(cohort ?? null, only);
    if (exercise && !await this.reports.hasExercise(exercise)) throw notFound();
    const rows = await this.reports.behind(number, students, exercise ?? null);
    const names = await this.directory.names(rows.map(row => row.id));
    await this.audit.record('report.seen', null, { number, students: rows.length });
    return rows.map(({ id, count, since }) => ({ id, name: names.get(id)?.displayName ?? '', cohort: names.get(id)?.cohort ?? '', count, since: since?.toISOString() ?? null }))
      .sort((a, b) => a.cohort.localeCompare(b.cohort) || a.name.localeCompare(b.name) || a.id.localeCompare(b.id));
  }
}

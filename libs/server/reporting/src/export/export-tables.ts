import { Injectable } from '@nestjs/common';
import type { AuditRow } from '@tendril/contracts';
import { Schools, StudentDirectory, type StudentName } from '@tendril/identity';
import { Clock } from '@tendril/platform';
import { ReadAuditTrail } from '../audit-trail/read-audit-trail';
import { CaseloadOverview } from '../caseload/caseload-overview';
import { INTERVIEWS, MENTORS, type Named, NUMBER, STUDENTS, TRAIL, WORK } from './export-columns';
import { Listed } from './listed.repository';
import type { ReportExport } from './report-export';
import { type ExportTable, tableOf, Wording } from './wording';

/** Entries of the audit trail that one file takes. */
const MOST_ENTRIES = 50_000;
const AT_ONCE = 5000;

/** Whatever the asker reaches at this moment, list by list. */
@Injectable()
export class ExportTables {
  constructor(
    private readonly overview: CaseloadOverview, private readonly listed: Listed, private readonly trail: ReadAuditTrail, private readonly directory: StudentDirectory,
    private readonly schools: Schools, private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404 for what is out of reach by now */
  async of(row: ReportExport): Promise<ExportTable> {
    const { timeZone } = await this.schools.current();
    const [as, today, now] = [new Wording(row.language, timeZone), await this.schools.today(), this.clock.now()];
    switch (row.list) {
      case 'number': return tableOf(NUMBER, await this.behindNumber(row), as);
      case 'students': return tableOf(STUDENTS, await this.named(row, ids => this.listed.students(ids, today, now)), as);
      case 'interviews': return tableOf(INTERVIEWS, await this.named(row, ids => this.listed.interviews(ids)), as);
      case 'work': return tableOf(WORK, await this.named(row, ids => this.listed.work(ids, today, now, row.exerciseId)), as);
      case 'mentors': return tableOf(MENTORS, await this.listed.mentors(today), as);
      case 'audit-trail': return tableOf(TRAIL, await this.entries(row), as);
      case 'cohort-report': throw new Error('a cohort report is no table');
    }
  }

  private behindNumber({ number, cohortId, exerciseId, narrowed }: ReportExport) {
    return this.overview.behind({ number: number ?? 'students', cohort: cohortId ?? undefined, exercise: exerciseId ?? undefined }, narrowed.studentIds);
  }

  /** Rows of students with their names, by cohort and name, each student's in the list's own order. */
  private async named<T extends { readonly studentId: string }>({ cohortId, narrowed }: ReportExport, read: (ids: readonly string[]) => Promise<T[]>): Promise<Named<T>[]> {
    const ids = await this.overview.within(cohortId, narrowed.studentIds);
    const names = await this.directory.names(ids);
    return (await read(ids)).flatMap(one => { const name = names.get(one.studentId); return name ? [{ ...one, name }] : []; }).sort((a, b) => byCohortAndName(a.name, b.name));
  }

  private async entries({ narrowed }: ReportExport): Promise<AuditRow[]> {
    const all: AuditRow[] = [];
    for (let cursor: string | null | undefined; cursor !== null && all.length < MOST_ENTRIES;) {
      const { items, next } = await this.trail.page({ ...narrowed.trail, limit: AT_ONCE, ...(cursor && { cursor }) });
      all.push(...items);
      cursor = next;
    }
    return all;
  }
}

const byCohortAndName = (a: StudentName, b: StudentName): number =>
  (a.cohort ?? '').localeCompare(b.cohort ?? '') || a.familyName.localeCompare(b.familyName) || a.givenName.localeCompare(b.givenName);

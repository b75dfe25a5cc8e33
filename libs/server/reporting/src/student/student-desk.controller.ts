import { Controller, Get, Param, Query } from '@nestjs/common';
import { idOf, listOf, studentStanding, type TimelineEntry, timelineEntry, timelineQuery, type TimelineQuery } from '@tendril/contracts';
import { MemberNames, StudentReach } from '@tendril/identity';
import { Access, Answers, Audit, currentActor } from '@tendril/platform';
import { CaseloadReports } from '../caseload/caseload-report.repository';
import { StudentDesk } from './student-desk.repository';

@Controller()
export class StudentDeskController {
  constructor(
    private readonly desk: StudentDesk, private readonly reports: CaseloadReports, private readonly reach: StudentReach, private readonly names: MemberNames, private readonly audit: Audit,
  ) {}

  @Get('student-standings') @Access('student:read') @Answers(listOf(studentStanding))
  async standings() {
    return { items: await this.desk.standings(await this.reports.students()), next: null };
  }

  @Get('students/:id/timeline') @Access('student:read') @Answers(listOf(timelineEntry))
  async timeline(@Param('id', { schema: idOf('student') }) studentId: string, @Query({ schema: timelineQuery }) query: TimelineQuery): Promise<{ items: TimelineEntry[]; next: string | null }> {
    await this.reach.require(studentId);
    const { rows, next } = await this.desk.timeline(studentId, query);
    const names = await this.names.of(rows.flatMap(row => row.byId ?? []));
    await this.audit.record('student-timeline.seen', studentId, { entries: rows.length });
    const { membershipId } = currentActor();
    return { next, items: rows.map(({ at, kind, leadsTo, byId, title, note, count, reason }) => ({ at: at.toISOString(), kind, leadsTo, by: names.get(byId ?? '') ?? null, mine: byId === membershipId, title, note, count, reason })) };
  }
}

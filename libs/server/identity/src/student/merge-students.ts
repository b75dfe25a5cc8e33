import { Injectable } from '@nestjs/common';
import { Audit, Clock, conflict, Outbox, refused } from '@tendril/platform';
import { Caseloads } from '../caseload/caseload.repository';
import { Consents } from '../consent/consent.repository';
import { Enrolments } from '../enrolment/enrolment.repository';
import type { Enrolment } from '../enrolment/enrolment';
import { EndMemberships } from '../membership/end-memberships';
import { addDays } from '../school/days';
import { Schools } from '../school/school.repository';
import { StudentReach } from '../caseload/student-reach.repository';
import { Memberships } from '../membership/membership.repository';
import type { Student } from './student';
import { Students } from './student.repository';

/** A student was entered twice: one record is closed, the other is kept and gets what does not clash. */
@Injectable()
export class MergeStudents {
  constructor(
    private readonly reach: StudentReach, private readonly students: Students, private readonly memberships: Memberships, private readonly enrolments: Enrolments,
    private readonly consents: Consents, private readonly caseloads: Caseloads, private readonly endMemberships: EndMemberships, private readonly schools: Schools,
    private readonly clock: Clock, private readonly outbox: Outbox, private readonly audit: Audit,
  ) {}

  /**
   * @param from the record that is closed
   * @param into the record that is kept
   * @throws ProblemError 404, 422 `merge_with_itself`, 409 `student_merged`
   */
  async run(from: string, into: string): Promise<void> {
    await this.reach.requireAll([from, into]);
    if (from === into) throw refused('merge_with_itself');
    const [closed, kept] = await this.lockBoth(from, into);
    if (closed.isMerged || kept.isMerged) throw conflict('student_merged');
    const today = await this.schools.today();
    await this.moveEnrolments(from, into, addDays(today, -1));
    await this.moveConsents(from, into);
    await this.moveCaseloads(from, into, today);
    await this.students.merge(from, into, this.clock.now());
    await this.students.describe(into, { birthDate: kept.birthDate ?? closed.birthDate, externalId: kept.externalId, username: kept.username });
    await this.endMemberships.run([from], today);
    await this.outbox.emit('student.merged', { from, into });
    await this.audit.record('student.merged', from, { into });
  }

  /** In the order of their ids: two merges of the same pair, each the other way, do not wait for each other. */
  private async lockBoth(from: string, into: string): Promise<[Student, Student]> {
    const rows = new Map<string, Student>();
    for (const id of [from, into].sort()) {
      await this.memberships.lock(id, ['student']);
      rows.set(id, await this.students.lock(id));
    }
    return [rows.get(from) as Student, rows.get(into) as Student];
  }

  private async moveEnrolments(from: string, into: string, yesterday: string): Promise<void> {
    const kept = await this.enrolments.of(into);
    const [moving, staying] = split(await this.enrolments.of(from), one => !kept.some(other => overlap(one, other)));
    await this.enrolments.end(staying.filter(one => one.untilDate === null || one.untilDate > yesterday).map(one => one.id), yesterday);
    await this.enrolments.giveTo(into, moving.map(one => one.id));
  }

  private async moveConsents(from: string, into: string): Promise<void> {
    const kept = await this.consents.of(into);
    const moving = (await this.consents.of(from)).filter(one => !kept.some(other => other.purpose === one.purpose && other.givenOn === one.givenOn));
    await this.consents.giveTo(into, moving.map(one => one.id));
  }

  private async moveCaseloads(from: string, into: string, today: string): Promise<void> {
    const kept = await this.caseloads.ofStudent(into, today);
    const rows = await this.caseloads.ofStudent(from, today);
    await this.caseloads.end(rows.map(row => row.id), addDays(today, -1));
    const missing = rows.filter(row => !kept.some(other => other.counsellorId === row.counsellorId));
    await this.caseloads.addAll(missing.map(({ counsellorId, untilDate }) => ({ counsellorId, cohortId: null, studentId: into, fromDate: today, untilDate })));
  }
}

/** Whether two enrolments share a day; a span that was replaced on its first day has none. */
function overlap(one: Enrolment, other: Enrolment): boolean {
  const last = '9999-12-31';
  const ends = [one.untilDate ?? last, other.untilDate ?? last];
  if (ends[0] as string < one.fromDate || ends[1] as string < other.fromDate) return false;
  return one.fromDate <= (ends[1] as string) && other.fromDate <= (ends[0] as string);
}

function split<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter(one => !test(one))];
}

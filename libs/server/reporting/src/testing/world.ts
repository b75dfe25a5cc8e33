import { randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CohortReach, Cohorts, identityEntities, MemberNames, Memberships, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Audit, Config, currentManager, currentSchoolId, Files, MovableClock, Outbox, platformEntities, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { AuditTrail } from '../audit-trail/audit-trail.repository';
import { ReadAuditTrail } from '../audit-trail/read-audit-trail';
import { CaseloadOverview } from '../caseload/caseload-overview';
import { CaseloadReports } from '../caseload/caseload-report.repository';
import { CohortReports } from '../cohort-report/cohort-report';
import { ExportTables } from '../export/export-tables';
import { Exporting } from '../export/exporting';
import { Listed } from '../export/listed.repository';
import { MakeExport } from '../export/make-export.job';
import { ReportExports } from '../export/report-export.repository';
import { reportingEntities } from '../reporting.module';
import { StudentDeskController } from '../student/student-desk.controller';
import { StudentDesk } from '../student/student-desk.repository';

export const NOW = '2026-11-23T08:00:00Z';

export type Actor = { membershipId: string; role: 'admin' | 'counsellor' };

/** A statement whose $1 is the school. */
const sql = <T>(text: string, ...values: unknown[]): Promise<T[]> => currentManager().query<T[]>(text, [currentSchoolId(), ...values]);

/** One school with two classes and a counsellor for each; students with work, interviews and wishes are rows of the other domains' tables. */
export class World {
  readonly clock = new MovableClock(new Date(NOW));
  readonly schoolId = randomUUIDv7();
  readonly tenancy: Tenancy;
  readonly overview: CaseloadOverview;
  readonly desk: StudentDeskController;
  readonly exporting: Exporting;
  readonly make: MakeExport;
  readonly files: Files;
  readonly exports = new ReportExports(this.clock);
  readonly trail = new AuditTrail();
  readonly readTrail: ReadAuditTrail;
  readonly outbox = new Outbox(this.clock);
  classA = '';
  classB = '';
  exerciseId = '';
  assignmentId = '';
  admin!: Actor;
  counsellorA!: Actor;
  counsellorB!: Actor;
  private readonly filesDir = mkdtempSync(join(tmpdir(), 'tendril-reporting-'));

  private constructor(readonly test: TestDatabase) {
    this.tenancy = new Tenancy(test.database);
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), FILES_DIR: this.filesDir });
    const schools = new Schools({ find: async () => null } as never, this.clock);
    const [reach, cohorts, directory, memberships, audit] = [new StudentReach(schools), new CohortReach(new Cohorts(), schools), new StudentDirectory(schools), new Memberships(this.clock), new Audit(this.clock)];
    const reports = new CaseloadReports(reach, schools, this.clock);
    this.desk = new StudentDeskController(new StudentDesk(schools, this.clock), reports, reach, new MemberNames(memberships), audit);
    this.files = new Files(config, this.clock);
    this.overview = new CaseloadOverview(reports, cohorts, reach, directory, schools, audit);
    this.readTrail = new ReadAuditTrail(this.trail, new MemberNames(memberships), schools);
    this.exporting = new Exporting(this.exports, reports, this.overview, this.readTrail, this.files, this.clock, audit, this.outbox);
    const tables = new ExportTables(this.overview, new Listed(), this.readTrail, directory, schools, this.clock);
    const cohortReports = new CohortReports(this.overview, reports, new Listed(), directory, new MemberNames(memberships), schools, this.clock);
    this.make = new MakeExport(this.tenancy, this.exports, tables, cohortReports, this.files, memberships, schools, audit);
  }

  static async open(): Promise<World> {
    const world = new World(await createTestDatabase([...platformEntities, ...identityEntities, ...reportingEntities], 6));
    await world.tenancy.inSchool({ schoolId: world.schoolId, actor: null }, () => world.fill());
    return world;
  }

  as<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
    return this.tenancy.inSchool({ schoolId: this.schoolId, actor }, work);
  }

  asSchool<T>(work: () => Promise<T>): Promise<T> {
    return this.tenancy.inSchool({ schoolId: this.schoolId, actor: null }, work);
  }

  async student(cohortId: string, givenName: string): Promise<string> {
    return this.asSchool(async () => {
      const id = await this.member('student', givenName);
      await sql('INSERT INTO student (school_id, id, username) VALUES ($1, $2::uuid, $2::uuid::text)', id);
      await sql(`INSERT INTO enrolment (school_id, id, cohort_id, student_id, from_date) VALUES ($1, $2, $3, $4, '2026-01-05')`, randomUUIDv7(), cohortId, id);
      return id;
    });
  }

  /** Work that was sent, and reviewed some hours later when they are given. */
  async submission(studentId: string, sentAt: string, review?: { decision: 'accepted' | 'returned'; hours: number }): Promise<void> {
    const id = randomUUIDv7();
    await this.asSchool(async () => {
      await sql(`INSERT INTO submission (school_id, id, assignment_id, student_id, attempt, answers, submitted_at, late, waiting) VALUES ($1, $2, $3, $4, 1, '{}', $5, false, $6)`,
        id, this.assignmentId, studentId, sentAt, !review);
      const at = new Date(Date.parse(sentAt) + (review?.hours ?? 0) * 3_600_000);
      if (review) await sql(`INSERT INTO review (school_id, id, submission_id, reviewer_id, decision, scores, comment, reviewed_at, visible_from, event_id) VALUES ($1, $2, $3, $4, $5, '{}', '', $6, $6, $2)`,
        randomUUIDv7(), id, this.admin.membershipId, review.decision, at);
    });
  }

  /** Interviews that count, and with `empty` one that does not. */
  async encounters(studentId: string, count: number, empty = false): Promise<void> {
    await this.asSchool(async () => {
      const contact = randomUUIDv7();
      await sql(`INSERT INTO contact (school_id, id, student_id, name, occupation, organisation, relationship, how_met, note, ideal_gap_days, longest_gap_days, last_touch_on, created_at, version)
        VALUES ($1, $2, $3, 'Claudine', '', '', 'work', '', '', 30, 60, '2026-11-01', '2026-11-01', 1)`, contact, studentId);
      for (let index = 0; index < count + (empty ? 1 : 0); index += 1) {
        await sql(`INSERT INTO interview (school_id, id, student_id, contact_id, state, purpose, questions, notes, reflection, planned_at, held_on, minutes, version)
          VALUES ($1, $2, $3, $4, 'reflected', 'To choose', $5, 'Notes', '{"surprised":"x","interested":"y","ruledOut":""}', '2026-11-01', '2026-11-02', 20, 1)`,
          randomUUIDv7(), studentId, contact, JSON.stringify(index < count ? ['Why?'] : [' ']));
      }
    });
  }

  async wish(studentId: string, savedAt: string): Promise<void> {
    await this.asSchool(() => sql(`INSERT INTO match_wish (school_id, id, student_id, occupations, languages, times, goal, saved_at, version) VALUES ($1, $2, $3, '{}', '{}', '{}', '', $4, 1)`, randomUUIDv7(), studentId, savedAt));
  }

  rows<T>(text: string, ...values: unknown[]): Promise<T[]> {
    return this.asSchool(() => sql<T>(text, ...values));
  }

  async close(): Promise<void> {
    await this.test.close();
    rmSync(this.filesDir, { recursive: true, force: true });
  }

  private async fill(): Promise<void> {
    await sql(`INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at)
      VALUES ($1::uuid, $1::uuid::text, 'GS Urugano', 'Africa/Kigali', '{en}', 'en', '{"consentAge":16,"clearanceDays":183,"approveInterviews":false,"mentorAnswerDays":14}', '2026-01-01')`);
    const year = randomUUIDv7();
    await sql(`INSERT INTO academic_year (school_id, id, name, starts_on, ends_on, terms, version) VALUES ($1, $2, '2026', '2026-01-05', '2026-12-20', '[]', 1)`, year);
    [this.classA, this.classB, this.exerciseId, this.assignmentId] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
    await sql(`INSERT INTO cohort (school_id, id, academic_year_id, name, version) VALUES ($1, $2, $4, 'S5 MCB', 1), ($1, $3, $4, 'S5 PCM', 1)`, this.classA, this.classB, year);
    this.admin = { membershipId: await this.member('admin', 'Solange'), role: 'admin' };
    this.counsellorA = await this.counsellorOf(this.classA, 'Esther');
    this.counsellorB = await this.counsellorOf(this.classB, 'Jean');
    const [version, text] = [randomUUIDv7(), JSON.stringify({ en: 'Map', fr: 'Carte', rw: 'Ikarita' })];
    await sql(`INSERT INTO exercise (school_id, id, position, title, purpose, minutes, steps, rubric, created_at) VALUES ($1, $2, 0, $3, $3, 10, '[]', '[]', '2026-01-01')`, this.exerciseId, text);
    await sql(`INSERT INTO exercise_version (school_id, id, exercise_id, number, title, purpose, minutes, steps, rubric, published_at) VALUES ($1, $2, $3, 1, $4, $4, 10, '[]', '[]', '2026-01-01')`, version, this.exerciseId, text);
    await sql(`INSERT INTO assignment (school_id, id, exercise_id, exercise_version_id, due_on, due_at, resubmission, joins_until, created_by, created_at, version)
      VALUES ($1, $2, $3, $4, '2026-11-30', '2026-11-30T21:59:59Z', 'until-accepted', '2026-11-30', $5, '2026-11-01', 1)`, this.assignmentId, this.exerciseId, version, this.admin.membershipId);
    await sql('INSERT INTO assignment_cohort (school_id, assignment_id, cohort_id) VALUES ($1, $2, $3), ($1, $2, $4)', this.assignmentId, this.classA, this.classB);
  }

  private async counsellorOf(cohortId: string, givenName: string): Promise<Actor> {
    const membershipId = await this.member('counsellor', givenName);
    await sql(`INSERT INTO caseload (school_id, id, counsellor_id, cohort_id, from_date) VALUES ($1, $2, $3, $4, '2026-01-05')`, randomUUIDv7(), membershipId, cohortId);
    return { membershipId, role: 'counsellor' };
  }

  private async member(role: string, givenName: string): Promise<string> {
    const [id, account] = [randomUUIDv7(), randomUUIDv7()];
    await currentManager().query(`INSERT INTO account (id, created_at) VALUES ($1, '2026-01-01')`, [account]);
    await sql(`INSERT INTO membership (school_id, id, account_id, role, given_name, family_name, joined_at, created_at, version) VALUES ($1, $2, $3, $4, $5, 'Uwase', '2026-01-01', '2026-01-01', 1)`, id, account, role, givenName);
    return id;
  }
}

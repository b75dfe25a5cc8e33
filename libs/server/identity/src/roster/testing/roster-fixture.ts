import { randomUUIDv7 } from 'node:crypto';
import type { Role } from '@tendril/contracts';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Config, currentManager, type DomainEvent, Files, type Progress } from '@tendril/platform';
import { Enrolments } from '../../enrolment/enrolment.repository';
import { EndMemberships } from '../../membership/end-memberships';
import { MemberNames } from '../../membership/member-names';
import { OpenSessions } from '../../session/session.repository';
import { LeaveStudents } from '../../student/leave-students';
import type { StudentActivity } from '../../student/student-activity';
import { IdentityFixture, SECRET_KEY } from '../../testing/identity-fixture';
import { ApplyRoster } from '../apply-roster.job';
import { DecideOnRoster } from '../decide-on-roster';
import { MapRoster } from '../map-roster';
import { RollBackRoster } from '../roll-back-roster';
import { RosterApplications } from '../roster-application.repository';
import { RosterImports } from '../roster-import.repository';
import { RosterMappings } from '../roster-mapping.repository';
import { RosterPlans } from '../roster-plan.repository';
import { RosterRollbacks } from '../roster-rollback.repository';
import { RosterRows } from '../roster-row.repository';
import { RosterView } from '../roster-view';
import { StageRoster } from '../stage-roster.job';
import { StartRosterImport } from '../start-roster-import';

export interface TestSchool {
  readonly schoolId: string;
  readonly adminId: string;
}

export const HEADER = 'external_id,given_name,family_name,preferred_name,birth_date,cohort,username';
export const csv = (...lines: string[]): string => [HEADER, ...lines].join('\n');

/** Imports on a real database; files are in memory, and jobs run when they are told to. */
export class RosterFixture {
  readonly imports = new RosterImports();
  readonly rows = new RosterRows();
  readonly plans = new RosterPlans();
  readonly folder = mkdtempSync(join(tmpdir(), 'tendril-roster-'));
  /** Ids of students who have worked, as other domains would say. */
  readonly worked = new Set<string>();
  readonly told: string[] = [];
  readonly stage: StageRoster;
  readonly apply: ApplyRoster;
  readonly map: MapRoster;
  readonly mappings: RosterMappings;
  readonly start: StartRosterImport;
  readonly decide: DecideOnRoster;
  readonly rollBack: RollBackRoster;
  readonly view: RosterView;

  private constructor(readonly base: IdentityFixture) {
    const { clock, tenancy, outbox, audit, schools } = base;
    this.mappings = new RosterMappings(clock);
    const files = new Files(Config.read({ DATABASE_URL: 'postgres://x', REDIS_URL: 'redis://x', SECRET_KEY, FILES_DIR: this.folder }), clock);
    const progress = { publish: (_: string, now: { state: string; done: number }) => this.told.push(`${now.state} ${now.done}`) } as unknown as Progress;
    const leave = new LeaveStudents(
      new Enrolments(), new EndMemberships(base.memberships, new OpenSessions(clock), schools, outbox, { endStreamsOf: () => undefined } as unknown as Progress), schools, outbox, audit, clock);
    const activity: StudentActivity = { studentsWithWork: async ids => ids.filter(id => this.worked.has(id)) };
    this.start = new StartRosterImport(this.imports, files, outbox, audit, clock);
    this.decide = new DecideOnRoster(this.imports, this.rows, files, outbox, audit, progress, clock);
    this.stage = new StageRoster(tenancy, this.imports, this.rows, this.plans, this.mappings, files, schools, progress, clock);
    this.map = new MapRoster(this.imports, outbox, audit, progress);
    this.apply = new ApplyRoster(tenancy, this.imports, this.plans, new RosterApplications(clock), leave, this.mappings, schools, outbox, audit, progress, clock);
    this.rollBack = new RollBackRoster(this.imports, new RosterRollbacks(clock), activity, outbox, audit, clock);
    this.view = new RosterView(this.imports, this.rows, new MemberNames(base.memberships));
  }

  static async open(): Promise<RosterFixture> {
    return new RosterFixture(await IdentityFixture.open());
  }

  /** A school with an academic year that runs on the clock's day. */
  async school(): Promise<TestSchool> {
    const school = await this.base.school();
    await this.in(school, () => currentManager().query(
      `INSERT INTO academic_year (school_id, id, name, starts_on, ends_on, terms, version) VALUES ($1, $2, '2026', '2026-01-05', '2027-12-18', '[]', 1)`, [school.schoolId, randomUUIDv7()]));
    return school;
  }

  in<T>({ schoolId, adminId }: TestSchool, work: () => Promise<T>): Promise<T> {
    return this.base.in(schoolId, work, { membershipId: adminId, role: 'admin' satisfies Role });
  }

  sql<Row>(school: TestSchool, text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.in(school, () => currentManager().query<Row[]>(text, [...params]));
  }

  async upload(school: TestSchool, file: string | Uint8Array, asksColumns = false): Promise<string> {
    return (await this.in(school, () => this.start.run('roster.csv', 'text/csv', Buffer.from(file), asksColumns))).id;
  }

  eventOf({ schoolId, adminId }: TestSchool, importId: string): DomainEvent {
    return { id: randomUUIDv7(), type: 'roster-import.started', payload: { importId }, schoolId, actor: { membershipId: adminId, role: 'admin' }, actorId: adminId };
  }

  read(school: TestSchool, id: string): Promise<void> {
    return this.stage.handle(this.eventOf(school, id));
  }

  /** Uploaded files of a school that stay on the disk; bytes go a moment after the commit. */
  async kept({ schoolId }: TestSchool): Promise<string[]> {
    const names = () => readdirSync(join(this.folder, schoolId));
    for (const end = Date.now() + 2000; names().length > 0 && Date.now() < end;) await new Promise(resolve => setTimeout(resolve, 10));
    return names();
  }

  see(school: TestSchool, id: string) {
    return this.in(school, () => this.view.one(id));
  }

  /** Uploads and reads. */
  async preview(school: TestSchool, file: string | Uint8Array): Promise<string> {
    const id = await this.upload(school, file);
    await this.read(school, id);
    return id;
  }

  async confirm(school: TestSchool, id: string, leavers = false): Promise<void> {
    await this.in(school, () => this.decide.apply(id, leavers));
    await this.apply.handle(this.eventOf(school, id));
  }

  /** Uploads, reads and applies; the clock moves on, so that imports have an order. */
  async take(school: TestSchool, file: string | Uint8Array, leavers = false): Promise<string> {
    const id = await this.preview(school, file);
    await this.confirm(school, id, leavers);
    this.base.clock.advance(60);
    return id;
  }

  undo(school: TestSchool, id: string) {
    return this.in(school, () => this.rollBack.run(id));
  }

  /** Students of a school as one can see them, by external id. */
  async students(school: TestSchool) {
    return this.sql<Record<string, unknown>>(school, `
      SELECT s.external_id AS id, m.given_name AS given, m.family_name AS family, m.preferred_name AS preferred, s.birth_date AS born, s.username, m.left_on AS "left",
        (SELECT string_agg(c.name || ' ' || e.from_date || '..' || coalesce(e.until_date::text, ''), ', ' ORDER BY e.from_date) FROM enrolment e
         JOIN cohort c ON c.school_id = e.school_id AND c.id = e.cohort_id WHERE e.school_id = s.school_id AND e.student_id = s.id) AS cohorts
      FROM student s JOIN membership m ON m.school_id = s.school_id AND m.id = s.id WHERE s.school_id = $1 ORDER BY s.external_id`, [school.schoolId]);
  }

  async close(): Promise<void> {
    rmSync(this.folder, { recursive: true, force: true });
    await this.base.close();
  }
}

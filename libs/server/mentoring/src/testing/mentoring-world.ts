import { randomUUIDv7 } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import type { Availability, Role, SaveMatchWish as Wish, SpokenLanguage } from '@tendril/contracts';
import { Accounts, CreateSchool, identityEntities, IdentityModule, Memberships } from '@tendril/identity';
import { AuditEntry, Config, currentManager, currentSchoolId, deliverDue, Handlers, MovableClock, PlatformModule, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { InlineSolver } from '../matching/inline-solver';
import { PublishMatchRun } from '../matching/publish-match-run';
import { Solver } from '../matching/solver';
import { StartMatchRun } from '../matching/start-match-run';
import { Clearances } from '../mentor/clearance.repository';
import { Mentors } from '../mentor/mentor.repository';
import { mentoringEntities } from '../mentoring.entities';
import { MentoringModule } from '../mentoring.module';
import { SaveMatchWish } from '../wish/save-match-wish';

export interface Member {
  readonly schoolId: string;
  readonly actor: { readonly membershipId: string; readonly role: Role };
}

export interface TestMentor {
  readonly occupation?: string;
  readonly languages?: SpokenLanguage[];
  readonly times?: Availability[];
  readonly capacity?: number;
  readonly clearedUntil?: string;
}

const NURSE: Omit<Wish, 'version'> = { occupations: ['2221'], languages: ['rw'], times: ['evening'], goal: 'To be a nurse' };
export const CONFIG = Config.read({ DATABASE_URL: 'postgres://x', REDIS_URL: 'redis://x', SECRET_KEY: 'k'.repeat(32), LOG_LEVEL: 'silent' });

/** Mentoring on a real database, with schools, students and mentors made as short as they can be. The clock says Monday 23 November 2026. */
export class MentoringWorld {
  private constructor(private readonly test: TestDatabase, private readonly module: TestingModule, readonly clock: MovableClock) {}

  static async open(solver: Solver = new InlineSolver(), pool = 20): Promise<MentoringWorld> {
    const test = await createTestDatabase([AuditEntry, ...identityEntities, ...mentoringEntities], pool);
    const clock = new MovableClock();
    const module = await Test.createTestingModule({ imports: [PlatformModule.forRoot({ config: CONFIG, database: test.database, clock }), IdentityModule, MentoringModule] })
      .overrideProvider(Solver).useValue(solver)
      .useMocker(() => ({})) // what the routes of identity need, and mentoring never calls
      .compile();
    await module.init();
    return new MentoringWorld(test, module, clock);
  }

  get<T>(provider: abstract new (...args: never[]) => T): T {
    return this.module.get(provider);
  }

  get database() {
    return this.test.database;
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.test.close();
  }

  /** A school in Kigali, seen by its admin. */
  async school(): Promise<Member & { slug: string }> {
    const slug = `school-${randomUUIDv7().slice(-8)}`;
    const { schoolId, adminId } = await this.get(CreateSchool).run({
      name: slug, slug, timeZone: 'Africa/Kigali', languages: ['en'], admin: { email: `admin@${slug}.example`, givenName: 'Solange', familyName: 'Uwera' },
    });
    return { schoolId, slug, actor: { membershipId: adminId, role: 'admin' } };
  }

  /** Does something as a member, in a transaction of its own. */
  as<T>(member: Member, work: () => Promise<T>): Promise<T> {
    return this.get(Tenancy).inSchool(member, work);
  }

  /** Rows of a query whose `$1` is the member's school. */
  rows<T>(member: Member, sql: string, ...parameters: unknown[]): Promise<T[]> {
    return this.as(member, () => currentManager().query<T[]>(sql, [currentSchoolId(), ...parameters]));
  }

  /** Delivers what is due in this school. */
  deliver({ schoolId }: Member): Promise<number> {
    return deliverDue({ tenancy: this.get(Tenancy), clock: this.clock, handlers: this.get(Handlers), schoolId });
  }

  /** Starts a run and has it solved: its id. */
  async proposed(school: Member): Promise<string> {
    const { id } = await this.as(school, () => this.get(StartMatchRun).run({ name: 'Autumn round' }));
    await this.deliver(school);
    return id;
  }

  /** A run whose pairs are all published, and told of: its id. */
  async published(school: Member): Promise<string> {
    const id = await this.proposed(school);
    await this.as(school, () => this.get(PublishMatchRun).run(id, { proposalIds: null, version: 2 }));
    await this.deliver(school);
    return id;
  }

  /** A student, of age unless told otherwise; with a wish unless it is null. */
  async student(school: Member, { givenName = 'Aline', birthDate = '2005-01-01', wish = {} }: { givenName?: string; birthDate?: string | null; wish?: Partial<Wish> | null } = {}): Promise<Member> {
    const { schoolId } = school;
    const membershipId = await this.as(school, async () => {
      const id = await this.person('student', givenName, 'Uwase');
      await currentManager().query('INSERT INTO student (school_id, id, birth_date, username) VALUES ($1, $2, $3, $4)', [schoolId, id, birthDate, `u${id.slice(-12)}`]);
      return id;
    });
    const student: Member = { schoolId, actor: { membershipId, role: 'student' } };
    if (wish) await this.as(student, () => this.get(SaveMatchWish).run({ ...NURSE, ...wish, version: 0 }));
    return student;
  }

  async mentor(school: Member, { occupation = '2221', languages = ['rw'], times = ['evening'], capacity = 1, clearedUntil = '2027-03-14' }: TestMentor = {}): Promise<Member> {
    const membershipId = await this.as(school, async () => {
      const id = await this.person('mentor', 'Diane', 'Ingabire');
      await this.get(Mentors).add({ id, work: 'Nurse', occupation, languages, times, capacity, classYear: 2014, offer: '', meeting: 'either', place: '', studied: [], gender: null, filledBy: null, pausedAt: null, joinedAt: this.clock.now() });
      await this.get(Clearances).add({ mentorId: id, checkedOn: '2026-09-14', validUntil: clearedUntil, recordedBy: school.actor.membershipId, recordedAt: this.clock.now() });
      return id;
    });
    return { schoolId: school.schoolId, actor: { membershipId, role: 'mentor' } };
  }

  /** A guardian's consent, or its withdrawal, as from today. */
  async consent(school: Member, student: Member, withdrawn = false): Promise<void> {
    const today = this.clock.today('Africa/Kigali');
    if (withdrawn) {
      await this.rows(school, 'UPDATE consent SET withdrawn_on = $3 WHERE school_id = $1 AND student_id = $2', student.actor.membershipId, today);
    } else {
      await this.rows(school, `INSERT INTO consent (school_id, id, student_id, purpose, guardian_name, relation, given_on, note, recorded_by, recorded_at)
        VALUES ($1, $2, $3, 'mentoring', 'Marie', 'mother', $4, '', $5, $6)`, randomUUIDv7(), student.actor.membershipId, today, school.actor.membershipId, this.clock.now());
    }
  }

  private async person(role: Role, givenName: string, familyName: string): Promise<string> {
    const [accountId] = await this.get(Accounts).addNameless(1);
    const [row] = await this.get(Memberships).join([{ accountId: String(accountId), role, givenName, familyName, joinedAt: this.clock.now() }]);
    return String(row?.id);
  }
}

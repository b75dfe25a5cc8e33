import { randomUUIDv7 } from 'node:crypto';
import type { AddContact, ContactView } from '@tendril/contracts';
import { identityEntities, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Audit, AuditEntry, currentManager, currentSchoolId, MovableClock, Outbox, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { Contacts } from '../contact/contact.repository';
import { MyContacts } from '../contact/my-contacts';
import { Interviews } from '../interview/interview.repository';
import { InterviewsOfStaff } from '../interview/interviews-of-staff';
import { MyInterviews } from '../interview/my-interviews';
import { NetworkInterviewEvidence } from '../interview/network-interview-evidence';
import { PaperInterviews } from '../interview/paper-interviews';
import { StudentNetworks } from '../interview/student-network.repository';
import { Introductions } from '../introduction/introduction.repository';
import { networkEntities } from '../network.module';
import { Touchpoints } from '../touchpoint/touchpoint.repository';

export type Actor = { membershipId: string; role: 'admin' | 'counsellor' | 'student' };

export const claudine: AddContact = {
  name: 'Claudine', occupation: 'Civil engineer', organisation: 'Water board', relationship: 'other', howMet: 'Careers day', note: 'Likes bridges.',
  idealGapDays: 30, longestGapDays: 60, introducedById: null,
};

/** One school in Kigali on a real PostgreSQL: a counsellor with a student, a student of nobody's caseload, an admin. */
export class World {
  readonly clock = new MovableClock();
  readonly schoolId = randomUUIDv7();
  readonly tenancy: Tenancy;
  readonly audit = new Audit(this.clock);
  readonly networks = new StudentNetworks();
  readonly contacts: MyContacts;
  readonly interviews: MyInterviews;
  readonly staff: InterviewsOfStaff;
  readonly evidence: NetworkInterviewEvidence;
  admin!: Actor;
  counsellor!: Actor;

  private constructor(readonly test: TestDatabase) {
    this.tenancy = new Tenancy(test.database);
    const schools = new Schools({ find: async () => null } as never, this.clock);
    const [reach, outbox, contacts] = [new StudentReach(schools), new Outbox(this.clock), new Contacts()];
    const [touchpoints, interviews] = [new Touchpoints(contacts, this.clock), new Interviews(reach)];
    this.contacts = new MyContacts(contacts, touchpoints, new Introductions(this.clock), interviews, schools, this.clock, this.audit);
    this.interviews = new MyInterviews(interviews, contacts, touchpoints, schools, this.clock, this.audit, outbox);
    this.staff = new InterviewsOfStaff(interviews, reach, new StudentDirectory(schools), schools, this.clock, this.audit, outbox);
    this.evidence = new NetworkInterviewEvidence(interviews, contacts, new PaperInterviews(interviews, contacts, touchpoints, schools, this.clock, this.audit, outbox));
  }

  static async open(): Promise<World> {
    const world = new World(await createTestDatabase([...identityEntities, ...networkEntities, AuditEntry], 6));
    await world.asSchool(async () => {
      await sql(`INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at)
        VALUES ($1::uuid, 'urugano', 'GS Urugano', 'Africa/Kigali', '{en}', 'en', '{"consentAge":16,"clearanceDays":183,"approveInterviews":false,"mentorAnswerDays":14}', '2026-01-01')`);
      world.admin = { membershipId: await member('admin'), role: 'admin' };
      world.counsellor = { membershipId: await member('counsellor'), role: 'counsellor' };
    });
    return world;
  }

  /** A student, in the counsellor's caseload or in nobody's. */
  async student({ reached = true } = {}): Promise<Actor> {
    return this.asSchool(async () => {
      const id = await member('student');
      await sql('INSERT INTO student (school_id, id, username) VALUES ($1, $2::uuid, $2::uuid::text)', id);
      if (reached) await sql(`INSERT INTO caseload (school_id, id, counsellor_id, student_id, from_date) VALUES ($1, $2, $3, $4, '2026-01-05')`, randomUUIDv7(), this.counsellor.membershipId, id);
      return { membershipId: id, role: 'student' as const };
    });
  }

  async requireApproval(asked: boolean): Promise<void> {
    await this.asSchool(() => sql(`UPDATE school SET rules = jsonb_set(rules, '{approveInterviews}', to_jsonb($2::boolean)) WHERE id = $1`, asked));
  }

  addContact(student: Actor, values: Partial<AddContact> = {}): Promise<ContactView> {
    return this.as(student, () => this.contacts.add({ ...claudine, ...values }));
  }

  as<T>({ membershipId, role }: Actor, work: () => Promise<T>): Promise<T> {
    return this.tenancy.inSchool({ schoolId: this.schoolId, actor: { membershipId, role } }, work);
  }

  asSchool<T>(work: () => Promise<T>): Promise<T> {
    return this.tenancy.inSchool({ schoolId: this.schoolId, actor: null }, work);
  }

  async close(): Promise<void> {
    await this.test.close();
  }
}

async function member(role: Actor['role']): Promise<string> {
  const [id, account] = [randomUUIDv7(), randomUUIDv7()];
  await currentManager().query(`INSERT INTO account (id, created_at) VALUES ($1, '2026-01-01')`, [account]);
  await sql(`INSERT INTO membership (school_id, id, account_id, role, given_name, family_name, joined_at, created_at, version)
    VALUES ($1, $2, $3, $4, 'Aline', 'Uwase', '2026-01-01', '2026-01-01', 1)`, id, account, role);
  return id;
}

/** A statement whose $1 is the school. */
const sql = (text: string, ...values: unknown[]): Promise<unknown> => currentManager().query(text, [currentSchoolId(), ...values]);

import { CreateSchool, OneTimeTokens } from '@tendril/identity';
import { Clock, currentManager, deliverDue, Handlers, Tenancy } from '@tendril/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Role } from '@tendril/contracts';
import { Client } from './client';

/** The password of the contract's example of a sign-in. */
const PASSWORD = 'correct horse battery';

/** Half a school: a cohort, its counsellor, a student of it. */
export interface Side {
  readonly cohortId: string;
  readonly counsellorId: string;
  readonly counsellor: string;
  readonly studentId: string;
  readonly student: string;
  readonly cohortIds: string[];
}

export interface TownPlan {
  readonly slug: string;
  /** A word that everything of this school carries, so that an answer that holds it has shown it. */
  readonly mark: string;
  /** The same for what belongs to the students of each side. */
  readonly studentMarks: readonly [one: string, two: string];
  readonly counsellorEmail: string;
}

/** A school with an admin, a mentor, and two counsellors whose students are not each other's. Made over HTTP. */
export class Town {
  admin = '';
  adminId = '';
  mentorId = '';
  mentorEmail = '';
  yearId = '';
  sides: Side[] = [];
  private made = 0;

  private constructor(readonly app: NestFastifyApplication, readonly client: Client, readonly schoolId: string, readonly plan: TownPlan) {}

  static async found(app: NestFastifyApplication, plan: TownPlan): Promise<Town> {
    const client = new Client(app);
    const { schoolId, adminId, invitation } = await app.get(CreateSchool).run({
      name: `School ${plan.mark}`, slug: plan.slug, timeZone: 'Africa/Kigali', languages: ['en', 'fr', 'rw'],
      admin: { email: `admin@${plan.slug}.example`, givenName: 'Solange', familyName: plan.mark },
    });
    const town = new Town(app, client, schoolId, plan);
    town.adminId = adminId;
    town.admin = await town.accept(invitation.split('/').at(-1) ?? '');
    town.yearId = (await town.post('/academic-years', { name: 'The year', startsOn: '2026-01-05', endsOn: '2099-12-18', terms: [] })).id;
    await town.settle();
    town.sides = [await town.side(0, plan.counsellorEmail), await town.side(1, `two@${plan.slug}.example`)];
    const mentor = await town.mentor();
    [town.mentorId, town.mentorEmail] = [mentor.id, mentor.email];
    return town;
  }

  /** A number that this town has not given yet. */
  next(): number {
    this.made += 1;
    return this.made;
  }

  /** The word that a side's students carry. */
  mark(side: number): string {
    return this.plan.studentMarks[side] ?? '';
  }

  at(side: number): Side {
    const found = this.sides[side];
    if (!found) throw new Error('a town has two sides');
    return found;
  }

  post<T = { id: string }>(path: string, body?: unknown, as = this.admin): Promise<T> {
    return this.client.make<T>(as, 'POST', path, body);
  }

  /** The session of a member of this role on a side. */
  async session(role: Role, side: number): Promise<string> {
    const { counsellor, student } = this.at(side);
    return { admin: this.admin, counsellor, student, mentor: await this.mentorSession() }[role];
  }

  /** A new session of the mentor. */
  async mentorSession(): Promise<string> {
    const token = await this.inSchool(() => this.app.get(OneTimeTokens).issue('sign-in', this.mentorId, this.mentorEmail, 1));
    return this.signIn({ kind: 'link', school: this.plan.slug, token });
  }

  async student(side: number, cohortId = this.at(side).cohortId, birthDate = '2010-02-03'): Promise<string> {
    return (await this.post('/students', { givenName: 'Aline', familyName: this.mark(side), preferredName: null, birthDate, externalId: null, cohortId })).id;
  }

  async cohort(): Promise<string> {
    return (await this.post('/cohorts', { name: `${this.plan.mark} ${this.next()}`, academicYearId: this.yearId })).id;
  }

  /** A further cohort of a side's counsellor, with a student in it. */
  async cohortOf(side: number): Promise<string> {
    const { counsellorId, cohortIds } = this.at(side);
    cohortIds.push(await this.cohort());
    const cohortId = cohortIds.at(-1) ?? '';
    await this.setCaseload(counsellorId, cohortIds);
    await this.student(side, cohortId);
    return cohortId;
  }

  /** Somebody invited to the staff, and the key of the invitation. */
  async invite(email = `staff${this.next()}@${this.plan.slug}.example`): Promise<{ id: string; token: string }> {
    const { id } = await this.post('/staff/invitations', { email, role: 'counsellor', givenName: 'Ange', familyName: this.plan.mark });
    return { id, token: await this.key('invitation', id) };
  }

  /** An application to be a mentor whose address is not confirmed, and the key that confirms it. */
  async applicant(): Promise<{ id: string; email: string; token: string }> {
    const email = `mentor${this.next()}@${this.plan.slug}.example`;
    await this.post('/mentor-applications', {
      school: this.plan.slug, givenName: 'Diane', familyName: this.plan.mark, email, work: 'Nurse', occupation: '2221', languages: ['rw'], times: ['evening'], classYear: 2014,
    }, '');
    const [row] = await this.rows<{ id: string }>('SELECT id FROM mentor_application WHERE school_id = $1 AND email = $2', email);
    const id = row?.id ?? '';
    return { id, email, token: await this.key('confirm-application', id) };
  }

  async confirmedApplicant(): Promise<{ id: string; email: string }> {
    const { id, email, token } = await this.applicant();
    await this.post('/mentor-applications/confirmation', { school: this.plan.slug, token }, '');
    return { id, email };
  }

  /** The key that a public route asks for. @throws Error when the route is none of those with a known key */
  async tokenFor(path: string): Promise<string> {
    if (path.startsWith('/api/invitations/')) return (await this.invite()).token;
    if (path === '/api/new-passwords') return this.forgetfulToken();
    if (path === '/api/mentor-applications/confirmation') return (await this.applicant()).token;
    throw new Error(`The walker knows no token for ${path}: say in tokenFor how one is got.`);
  }

  private async forgetfulToken(): Promise<string> {
    const email = `staff${this.next()}@${this.plan.slug}.example`;
    const { id, token } = await this.invite(email);
    await this.accept(token);
    await this.client.call({ method: 'POST', url: '/api/new-password-links', payload: { email } });
    return this.key('new-password', id);
  }

  /** Ends what a student has with mentors, so that she may have another. */
  async closeMentorships(studentId: string): Promise<void> {
    await currentManager().query(`UPDATE mentorship SET state = 'closed', closed_at = $3, closure = 'merged', paused_at = NULL, paused_for = NULL
      WHERE school_id = $1 AND student_id = $2 AND state <> 'closed'`, [this.schoolId, studentId, new Date()]);
    await currentManager().query('DELETE FROM rematch_request WHERE school_id = $1 AND student_id = $2', [this.schoolId, studentId]);
  }

  /** Runs every handler that is due. */
  async settle(): Promise<void> {
    await deliverDue({ tenancy: this.app.get(Tenancy), clock: this.app.get(Clock), handlers: this.app.get(Handlers) });
  }

  /** Rows of a statement whose `$1` is this school. */
  rows<T>(text: string, ...values: unknown[]): Promise<T[]> {
    return this.inSchool(() => currentManager().query<T[]>(text, [this.schoolId, ...values]));
  }

  inSchool<T>(work: () => Promise<T>, actor: { membershipId: string; role: Role } | null = null): Promise<T> {
    return this.app.get(Tenancy).inSchool({ schoolId: this.schoolId, actor }, work);
  }

  private async setCaseload(counsellorId: string, cohortIds: readonly string[]): Promise<void> {
    await this.client.make(this.admin, 'PUT', `/staff/${counsellorId}/caseload`, { cohortIds, studentIds: [] });
  }

  private async side(side: number, email: string): Promise<Side> {
    const cohortId = await this.cohort();
    const { id: counsellorId, token } = await this.invite(email);
    const counsellor = await this.accept(token);
    await this.setCaseload(counsellorId, [cohortId]);
    const studentId = await this.student(side, cohortId);
    return { cohortId, cohortIds: [cohortId], counsellorId, counsellor, studentId, student: await this.studentSession(studentId) };
  }

  private async studentSession(id: string): Promise<string> {
    const { username, pin } = await this.post<{ username: string; pin: string }>(`/students/${id}/pin`);
    return this.signIn({ kind: 'pin', school: this.plan.slug, username, pin });
  }

  /** A mentor taken in by the admin. */
  async mentor(): Promise<{ id: string; email: string }> {
    const { id, email } = await this.confirmedApplicant();
    await this.post(`/mentor-applications/${id}/decision`, { decision: 'approved', ...soundDates(this.app.get(Clock)), version: 2 });
    const [row] = await this.rows<{ mentorId: string }>('SELECT mentor_id AS "mentorId" FROM mentor_application WHERE school_id = $1 AND id = $2', id);
    return { id: row?.mentorId ?? '', email };
  }

  private async accept(token: string): Promise<string> {
    return this.opened('/invitations/acceptance', { school: this.plan.slug, token, password: PASSWORD });
  }

  private async signIn(body: object): Promise<string> {
    return this.opened('/session', body);
  }

  private async opened(path: string, payload: object): Promise<string> {
    const { session, body } = await this.client.call({ method: 'POST', url: `/api${path}`, payload });
    if (!session) throw new Error(`POST ${path} opened no session: ${body}`);
    return session;
  }

  private async key(purpose: string, subjectId: string): Promise<string> {
    const [row] = await this.rows<{ id: string }>('SELECT id FROM one_time_token WHERE school_id = $1 AND purpose = $2 AND subject_id = $3 AND spent_at IS NULL AND voided_at IS NULL', purpose, subjectId);
    const found = row && await this.inSchool(() => this.app.get(OneTimeTokens).toSend(row.id));
    if (!found) throw new Error(`there is no open key for ${purpose}`);
    return found.token;
  }
}

const soundDates = (clock: Clock) => {
  const inDays = (days: number) => new Date(clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  return { checkedOn: inDays(-20), validUntil: inDays(160) };
};

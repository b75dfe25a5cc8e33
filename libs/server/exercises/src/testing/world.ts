import { randomUUIDv7 } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AssignExercise, InterviewEvidence, PaperInterview, PickedPerson } from '@tendril/contracts';
import { AcademicYears, identityEntities, MemberNames, Memberships, Schools, StudentDirectory, StudentReach } from '@tendril/identity';
import { Agenda, Audit, Config, currentManager, currentSchoolId, Files, MovableClock, Outbox, platformEntities, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { AssignedCohorts } from '../assignment/assigned-cohort.repository';
import { AssignedStudents } from '../assignment/assigned-student.repository';
import { AssignmentRows } from '../assignment/assignment-rows';
import { Extensions } from '../assignment/extension.repository';
import { ExtensionsOfStaff } from '../assignment/extensions-of-staff';
import { AssignmentProgress } from '../assignment/assignment-progress.repository';
import { Assignments } from '../assignment/assignment.repository';
import { AssignmentsOfStaff } from '../assignment/assignments-of-staff';
import { AddBuiltInExercises } from '../exercise/add-built-in-exercises';
import { Exercises } from '../exercise/exercise.repository';
import { ExerciseVersions } from '../exercise/exercise-version.repository';
import { Library } from '../exercise/library';
import { exercisesEntities } from '../exercises.module';
import { Reviews } from '../review/review.repository';
import { ReviewComments } from '../review/review-comment.repository';
import { ReviewPresence } from '../review/review-presence.repository';
import { ReviewQueue } from '../review/review-queue.repository';
import { Reviewing } from '../review/reviewing';
import { NothingBegun } from '../today/nothing-begun';
import { RequestsWaiting } from '../today/requests-waiting';
import { ReviewsWaiting } from '../today/reviews-waiting';
import { WorkToday } from '../today/today.repository';
import { Drafts } from '../submission/draft.repository';
import { InterviewEvidencePort } from '../submission/interview-evidence.port';
import { MyAttempts } from '../submission/my-attempts';
import { MyWork } from '../submission/my-work';
import { StudentWork } from '../submission/student-work.repository';
import { Submissions } from '../submission/submission.repository';
import { MyFiles } from '../submission/my-files';
import { OwnEvidence } from '../submission/own-evidence';
import { EnterPaper } from '../submission/enter-paper';
import { OpenToPaper } from '../submission/open-to-paper';
import { ResubmissionRequests } from '../submission/resubmission-request.repository';
import { Resubmitting } from '../submission/resubmitting';
import { Standings } from '../submission/standings';
import { Notices } from '../notice/notice.repository';
import { TellStudents } from '../notice/tell-students';
import { SubmitWork } from '../submission/submit-work';
import { WorkFiles } from '../submission/work-file.repository';

export const TODAY = '2026-11-23';

/** A network of one interview and one contact for each student, which a test may change. */
export class FakeNetwork extends InterviewEvidencePort {
  readonly interviews = new Map<string, { studentId: string; reflected: boolean; evidence: InterviewEvidence }>();
  readonly people = new Map<string, { studentId: string } & PickedPerson>();
  contacts = 1;

  addInterview(studentId: string, reflected = true): string {
    const interviewId = randomUUIDv7();
    this.interviews.set(interviewId, { studentId, reflected, evidence: {
      interviewId, occupation: 'Laboratory technician', organisation: 'District hospital', relative: false, purpose: 'Choose between two trades.', questions: ['What is a normal day?'],
      heldOn: TODAY, minutes: 25, notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' },
      thankedAt: null, thankedInTime: null, encounter: true,
    } });
    return interviewId;
  }

  async evidenceOf(studentId: string, interviewId: string) {
    const found = this.interviews.get(interviewId);
    return found?.studentId === studentId ? found : null;
  }

  async peopleOf(studentId: string, ids: readonly string[]) {
    return new Map(ids.flatMap(id => {
      const found = this.people.get(id);
      return found?.studentId === studentId ? [[id, { relationship: found.relationship, occupation: found.occupation }] as const] : [];
    }));
  }

  async enterFromPaper(studentId: string, { heldOn, minutes, person, purpose, questions, notes, reflection }: PaperInterview) {
    const id = this.addInterview(studentId);
    const kept = this.interviews.get(id);
    if (kept) this.interviews.set(id, { ...kept, evidence: { ...kept.evidence, heldOn, minutes, occupation: person.occupation, purpose, questions, notes, reflection } });
    await sql(`WITH contact AS (
        INSERT INTO contact (school_id, id, student_id, name, occupation, organisation, relationship, how_met, note, ideal_gap_days, longest_gap_days, last_touch_on, created_at, version)
        VALUES ($1, gen_random_uuid(), $3, 'Claudine', '', '', 'work', '', '', 30, 60, '2026-11-01', '2026-11-01', 1) RETURNING id)
      INSERT INTO interview (school_id, id, student_id, contact_id, state, purpose, questions, notes, reflection, planned_at, version)
      SELECT $1, $2, $3, id, 'reflected', '', '[]', '', '{}', '2026-11-01', 1 FROM contact`, id, studentId);
    return id;
  }

  async contactCount() {
    return this.contacts;
  }
}

export type Actor = { membershipId: string; role: 'admin' | 'counsellor' | 'student' };

/** One school in Kigali on a real PostgreSQL: classes A and B, a counsellor for each, an admin, and the built-in exercises. */
export class World {
  readonly clock = new MovableClock(new Date(`${TODAY}T08:00:00Z`));
  readonly network = new FakeNetwork();
  readonly schoolId = randomUUIDv7();
  readonly tenancy: Tenancy;
  readonly outbox = new Outbox(this.clock);
  readonly audit = new Audit(this.clock);
  readonly exercises = new Exercises(this.clock);
  readonly versions = new ExerciseVersions();
  readonly addBuiltIns = new AddBuiltInExercises(this.exercises, this.versions, this.clock, this.audit);
  readonly drafts = new Drafts();
  readonly studentWork = new StudentWork();
  readonly library: Library;
  readonly staff: AssignmentsOfStaff;
  readonly work: MyWork;
  readonly attempts: MyAttempts;
  readonly submit: SubmitWork;
  readonly extensions: ExtensionsOfStaff;
  readonly resubmitting: Resubmitting;
  readonly paper: EnterPaper;
  readonly openToPaper: OpenToPaper;
  readonly comments = new ReviewComments();
  readonly notices = new Notices(this.clock);
  readonly tell: TellStudents;
  readonly agenda: Agenda;
  readonly files: MyFiles;
  private readonly filesDir: string;
  readonly reviewing: Reviewing;
  classA = '';
  classB = '';
  admin!: Actor;
  counsellorA!: Actor;
  counsellorB!: Actor;

  private constructor(readonly test: TestDatabase) {
    this.tenancy = new Tenancy(test.database);
    const schools = new Schools({ find: async () => null } as never, this.clock);
    const [reach, directory, members] = [new StudentReach(schools), new StudentDirectory(schools), new MemberNames(new Memberships(this.clock))];
    const [assignments, submissions, reviews] = [new Assignments(), new Submissions(reach), new Reviews(reach)];
    const workFiles = new WorkFiles(reach);
    const own = new OwnEvidence(this.network, workFiles);
    this.filesDir = mkdtempSync(join(tmpdir(), 'tendril-exercises-'));
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), FILES_DIR: this.filesDir });
    this.library = new Library(this.exercises, this.versions, schools, members, this.clock, this.audit);
    const [cohorts, named, progress, extensions, requests] = [new AssignedCohorts(schools), new AssignedStudents(), new AssignmentProgress(reach, schools), new Extensions(reach), new ResubmissionRequests(reach)];
    const rows = new AssignmentRows(this.versions, cohorts, named, progress);
    this.staff = new AssignmentsOfStaff(
      assignments, cohorts, named, progress, rows, extensions, this.exercises, this.versions, schools, new AcademicYears(), reach, directory, members, this.clock, this.audit, this.outbox);
    this.extensions = new ExtensionsOfStaff(this.staff, progress, extensions, reach, schools, members, this.clock, this.audit, this.outbox);
    const standings = new Standings(submissions, reviews, extensions, requests, this.clock);
    this.work = new MyWork(assignments, this.versions, this.drafts, standings, own, workFiles, schools, members, directory, this.clock, this.audit);
    this.attempts = new MyAttempts(this.work, submissions, reviews, workFiles, members, this.clock);
    this.files = new MyFiles(this.versions, this.work, workFiles, new Files(config, this.clock), this.clock, this.audit);
    this.submit = new SubmitWork(assignments, this.versions, this.drafts, submissions, this.work, this.network, own, workFiles, this.clock, this.audit, this.outbox);
    this.paper = new EnterPaper(assignments, progress, this.versions, submissions, standings, this.network, reach, directory, schools, this.clock, this.audit, this.outbox);
    this.openToPaper = new OpenToPaper(assignments, this.versions, standings, reach, schools, this.clock);
    this.resubmitting = new Resubmitting(this.work, standings, requests, assignments, this.versions, directory, this.clock, this.audit, this.outbox);
    this.tell = new TellStudents(this.notices, assignments, schools);
    this.reviewing = new Reviewing(new ReviewQueue(reach), submissions, reviews, this.comments, assignments, this.versions, workFiles, new ReviewPresence(this.clock), directory, members, this.clock, this.audit, this.outbox);
    this.agenda = Agenda.of([new ReviewsWaiting(new ReviewQueue(reach), this.reviewing), new NothingBegun(new WorkToday(schools, this.clock)), new RequestsWaiting(this.resubmitting)]);
  }

  static async open(): Promise<World> {
    const world = new World(await createTestDatabase([...platformEntities, ...identityEntities, ...exercisesEntities], 6));
    await world.tenancy.inSchool({ schoolId: world.schoolId, actor: null }, () => world.fill());
    return world;
  }

  /** Runs work as a member. */
  as<T>({ membershipId, role }: Actor, work: () => Promise<T>): Promise<T> {
    return this.tenancy.inSchool({ schoolId: this.schoolId, actor: { membershipId, role } }, work);
  }

  asSchool<T>(work: () => Promise<T>): Promise<T> {
    return this.tenancy.inSchool({ schoolId: this.schoolId, actor: null }, work);
  }

  /** A student who is in a class from a day on. */
  async student(cohortId: string, from = '2026-01-05', givenName = 'Aline'): Promise<Actor> {
    return this.asSchool(async () => {
      const id = await this.member('student', givenName);
      await sql('INSERT INTO student (school_id, id, username) VALUES ($1, $2::uuid, $2::uuid::text)', id);
      await sql('INSERT INTO enrolment (school_id, id, cohort_id, student_id, from_date) VALUES ($1, $2, $3, $4, $5)', randomUUIDv7(), cohortId, id, from);
      return { membershipId: id, role: 'student' as const };
    });
  }

  /** The student is in another class from `on`. */
  async move({ membershipId }: Actor, cohortId: string, lastDay: string, on: string): Promise<void> {
    await this.asSchool(async () => {
      await sql('UPDATE enrolment SET until_date = $3 WHERE school_id = $1 AND student_id = $2 AND until_date IS NULL', membershipId, lastDay);
      await sql('INSERT INTO enrolment (school_id, id, cohort_id, student_id, from_date) VALUES ($1, $2, $3, $4, $5)', randomUUIDv7(), cohortId, membershipId, on);
    });
  }

  /** A person in a student's network. */
  async contact({ membershipId }: Actor): Promise<string> {
    const id = randomUUIDv7();
    await this.asSchool(() => sql(`INSERT INTO contact (school_id, id, student_id, name, occupation, organisation, relationship, how_met, note, ideal_gap_days, longest_gap_days, last_touch_on, created_at, version)
      VALUES ($1, $2, $3, 'Claudine', 'Engineer', '', 'work', '', '', 30, 60, '2026-11-01', '2026-11-01', 1)`, id, membershipId));
    this.network.people.set(id, { studentId: membershipId, relationship: 'work', occupation: 'Engineer' });
    return id;
  }

  /** An interview of a student's own. */
  async interview(student: Actor, reflected = true): Promise<string> {
    const [id, contactId] = [this.network.addInterview(student.membershipId, reflected), await this.contact(student)];
    await this.asSchool(() => sql(`INSERT INTO interview (school_id, id, student_id, contact_id, state, purpose, questions, notes, reflection, planned_at, version)
      VALUES ($1, $2, $3, $4, 'reflected', '', '[]', '', '{}', '2026-11-01', 1)`, id, student.membershipId, contactId));
    return id;
  }

  /** An exercise given to classes by the admin. */
  async assign(values: { exercise?: string; cohortIds?: string[]; dueOn?: string; resubmission?: AssignExercise['resubmission']; by?: Actor } & Partial<AssignExercise> = {}): Promise<string> {
    const { exercise = 'keep-confidence', cohortIds = [this.classA], dueOn = '2026-11-30', resubmission = 'until-accepted', by = this.admin, ...rules } = values;
    return this.as(by, async () => {
      const exerciseId = (await this.exercises.list()).find(one => one.builtIn === exercise)?.id ?? '';
      return (await this.staff.assign({ cohortIds, dueOn, resubmission, ...rules, exerciseId })).id;
    });
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
    [this.classA, this.classB] = [randomUUIDv7(), randomUUIDv7()];
    await sql(`INSERT INTO cohort (school_id, id, academic_year_id, name, version) VALUES ($1, $2, $4, 'S5 MCB', 1), ($1, $3, $4, 'S5 PCM', 1)`, this.classA, this.classB, year);
    this.admin = { membershipId: await this.member('admin', 'Solange'), role: 'admin' };
    this.counsellorA = await this.counsellorOf(this.classA, 'Esther');
    this.counsellorB = await this.counsellorOf(this.classB, 'Jean');
    await this.addBuiltIns.run();
  }

  private async counsellorOf(cohortId: string, givenName: string): Promise<Actor> {
    const membershipId = await this.member('counsellor', givenName);
    await sql(`INSERT INTO caseload (school_id, id, counsellor_id, cohort_id, from_date) VALUES ($1, $2, $3, $4, '2026-01-05')`, randomUUIDv7(), membershipId, cohortId);
    return { membershipId, role: 'counsellor' };
  }

  private async member(role: Actor['role'], givenName: string): Promise<string> {
    const [id, account] = [randomUUIDv7(), randomUUIDv7()];
    await currentManager().query(`INSERT INTO account (id, created_at) VALUES ($1, '2026-01-01')`, [account]);
    await sql(`INSERT INTO membership (school_id, id, account_id, role, given_name, family_name, joined_at, created_at, version)
      VALUES ($1, $2, $3, $4, $5, 'Uwase', '2026-01-01', '2026-01-01', 1)`, id, account, role, givenName);
    return id;
  }
}

/** A statement whose $1 is the school. */
export const sql = (text: string, ...values: unknown[]): Promise<unknown> => currentManager().query(text, [currentSchoolId(), ...values]);

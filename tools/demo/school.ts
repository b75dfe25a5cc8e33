import { AcademicYears, AcceptInvitation, Cohorts, CreateSchool, InviteStaff, IssuePins, KeepConsent, OneTimeTokens, SetCaseload } from '@tendril/identity';
import { currentManager, type SchoolContext } from '@tendril/platform';
import { RELATIONS } from './people';
import { cohortsOf, type Person, type SchoolPlan } from './plans';
import { between, pick, type Random, seeded } from './random';
import { importRoster } from './roster';
import { forEach, type Member, type Stage } from './stage';

export const PASSWORD = 'demo-tendril-2026';
/** Days ago on which the former counsellor left and the first match run was published: the history has two halves. */
export const TURN = 21;
const FIRST_DAY = 84;
const MORNING = 9 * 60;

export interface DemoCohort {
  readonly id: string;
  readonly name: string;
  /** Place of its year, the lowest first. */
  readonly year: number;
  /** Who has it in care so many days ago. */
  readonly counsellorOn: (daysAgo: number) => Member;
}

export interface DemoStudent extends Member {
  readonly place: number;
  readonly cohort: DemoCohort;
  readonly username: string;
  readonly birthDate: string | null;
  readonly pin: string;
  /** Draws that belong to this student alone. */
  readonly random: Random;
}

export interface DemoSchool {
  readonly plan: SchoolPlan;
  readonly admin: Member;
  readonly counsellors: readonly Member[];
  readonly former: Member | null;
  readonly cohorts: readonly DemoCohort[];
  readonly students: readonly DemoStudent[];
  /** Students with a guardian's consent, and its id. */
  readonly consents: ReadonlyMap<string, string>;
}

/** A school with its staff and students, as it stood at the beginning of the term. */
export async function makeSchool(stage: Stage, plan: SchoolPlan): Promise<DemoSchool> {
  const begin = stage.moment(FIRST_DAY, MORNING);
  const { slug, name, timeZone, languages, defaultLanguage, admin: [givenName, familyName, email] } = plan;
  const made = await stage.at(begin, () => stage.get(CreateSchool).run({ slug, name, timeZone, languages, defaultLanguage, admin: { givenName, familyName, email } }));
  const admin: Member = { schoolId: made.schoolId, membershipId: made.adminId, role: 'admin' };
  await stage.at(begin, () => stage.get(AcceptInvitation).accept({ school: slug, token: made.invitation.split('/').at(-1) ?? '', password: PASSWORD }, '127.0.0.1'));
  const counsellors: Member[] = [];
  for (const person of plan.counsellors) counsellors.push(await inviteCounsellor(stage, admin, slug, person, begin));
  const former = plan.former && await inviteCounsellor(stage, admin, slug, plan.former, begin);
  const cohorts = await makeCohorts(stage, admin, former ? [...counsellors, former] : counsellors, counsellors, plan);
  await importRoster(stage, admin, plan, begin);
  await stage.settle(begin);
  const students = await takeStudents(stage, admin, cohorts, plan);
  return { plan, admin, counsellors, former, cohorts, students, consents: await recordConsents(stage, cohorts, students, plan) };
}

async function inviteCounsellor(stage: Stage, admin: Member, school: string, [givenName, familyName, email]: Person, moment: Date): Promise<Member> {
  const { id, token } = await stage.as(admin, moment, async () => {
    const { id } = await stage.get(InviteStaff).run({ email, role: 'counsellor', givenName, familyName });
    return { id, token: await stage.get(OneTimeTokens).issue('invitation', id, email, 192) };
  });
  await stage.at(moment, () => stage.get(AcceptInvitation).accept({ school, token, password: PASSWORD }, '127.0.0.1'));
  return { schoolId: admin.schoolId, membershipId: id, role: 'counsellor' };
}

/** @param first who has the cohorts at the beginning @param staying who has them since the turn */
async function makeCohorts(stage: Stage, admin: Member, first: readonly Member[], staying: readonly Member[], plan: SchoolPlan): Promise<DemoCohort[]> {
  const moment = stage.moment(FIRST_DAY, MORNING + 30);
  const names = cohortsOf(plan);
  const ids = await stage.as(admin, moment, async () => {
    const year = await stage.get(AcademicYears).add({
      name: String(stage.now.getUTCFullYear()), startsOn: stage.date(120), endsOn: stage.date(-200),
      terms: [{ name: 'Term 1', startsOn: stage.date(120), endsOn: stage.date(-20) }, { name: 'Term 2', startsOn: stage.date(-40), endsOn: stage.date(-200) }],
    });
    const made: string[] = [];
    for (const name of names) made.push((await stage.get(Cohorts).add({ name, academicYearId: year.id, externalId: null, endedOn: null })).id);
    return made;
  });
  for (const [index, counsellor] of first.entries()) {
    await stage.as(admin, moment, () => stage.get(SetCaseload).run(counsellor.membershipId, { cohortIds: ids.filter((_, place) => place % first.length === index), studentIds: [] }));
  }
  const yearOf = plan.years.flatMap(([, streams], year) => streams.map(() => year));
  const successor = staying.at(-1) as Member;
  return ids.map((id, place) => {
    const before = first[place % first.length] as Member;
    return { id, name: names[place] as string, year: yearOf[place] as number, counsellorOn: daysAgo => (daysAgo > TURN || staying.includes(before) ? before : successor) };
  });
}

/** Students of the roster, with the PINs of the slips that each cohort was given. */
async function takeStudents(stage: Stage, admin: Member, cohorts: readonly DemoCohort[], { seed }: SchoolPlan): Promise<DemoStudent[]> {
  const moment = stage.moment(FIRST_DAY - 5, MORNING);
  const rows = await stage.as(admin, moment, () => studentsOf(admin.schoolId));
  const context = ({ schoolId, ...actor }: Member): SchoolContext => ({ schoolId, actor });
  const pins = new Map<string, string>();
  await forEach(cohorts, async cohort => {
    const { slips } = await stage.at(moment, () => stage.get(IssuePins).forCohort(context(cohort.counsellorOn(FIRST_DAY)), cohort.id));
    for (const slip of slips) pins.set(slip.studentId, slip.pin);
  });
  return rows.map(({ id, cohortId, username, birthDate }, place) => ({
    schoolId: admin.schoolId, membershipId: id, role: 'student', place, cohort: cohorts.find(one => one.id === cohortId) as DemoCohort,
    username, birthDate, pin: pins.get(id) ?? '', random: seeded(seed * 100_003 + place * 7919),
  }));
}

async function studentsOf(schoolId: string) {
  return currentManager().query<{ id: string; cohortId: string; username: string; birthDate: string | null }[]>(
    `SELECT s.id, e.cohort_id AS "cohortId", s.username, s.birth_date AS "birthDate" FROM student s JOIN enrolment e ON e.school_id = s.school_id AND e.student_id = s.id
     WHERE s.school_id = $1 ORDER BY s.external_id`, [schoolId]);
}

/** Guardians answer for most of the youngest, and for a few who would not need it. */
async function recordConsents(stage: Stage, cohorts: readonly DemoCohort[], students: readonly DemoStudent[], { names, seed }: SchoolPlan): Promise<Map<string, string>> {
  const recorded = new Map<string, string>();
  const sixteen = stage.date(16 * 365.25);
  await forEach(cohorts, async (cohort, place) => {
    const random = seeded(seed + 31 * place);
    await stage.as(cohort.counsellorOn(FIRST_DAY), stage.moment(between(random, 62, 76), MORNING + between(random, 0, 300)), async () => {
      for (const { membershipId, birthDate } of students.filter(one => one.cohort === cohort)) {
        if (random() > (birthDate === null || birthDate > sixteen ? 0.84 : 0.08)) continue;
        const { id } = await stage.get(KeepConsent).record(membershipId, {
          guardianName: `${pick(random, names.given)} ${pick(random, names.family)}`, relation: pick(random, RELATIONS), purpose: 'mentoring', givenOn: stage.date(78), note: '',
        });
        recorded.set(membershipId, id);
      }
    });
  });
  return recorded;
}

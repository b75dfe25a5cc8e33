import type { Language, SpokenLanguage, Availability } from '@tendril/contracts';
import { AcademicYears, AcceptInvitation, AddStudent, Cohorts, CreateSchool, KeepConsent, SetCaseload } from '@tendril/identity';
import { ApplyAsMentor, ChangeMentorProfile, ConfirmApplication, DecideApplication, SaveMatchWish } from '@tendril/mentoring';
import { OneTimeTokens } from '@tendril/identity';
import { currentManager } from '@tendril/platform';
import { FAMILY, GIVEN, GOALS, pick, seeded, UNUSUAL, WORK } from './people';
import type { Member, Stage } from './stage';

export const PASSWORD = 'demo-tendril-2026';

export interface SchoolPlan {
  readonly slug: string;
  readonly name: string;
  readonly timeZone: string;
  readonly languages: readonly Language[];
  readonly defaultLanguage: Language;
  readonly admin: readonly [given: string, family: string, email: string];
  readonly counsellors: readonly (readonly [given: string, family: string, email: string])[];
  readonly cohorts: readonly string[];
  readonly students: number;
  readonly mentors: number;
  readonly seed: number;
}

export interface DemoSchool {
  readonly plan: SchoolPlan;
  readonly admin: Member;
  readonly counsellors: readonly Member[];
  readonly cohorts: readonly { id: string; counsellor: Member }[];
  readonly students: readonly (Member & { cohort: number })[];
  readonly mentorEmail: string;
}

/** A school with its staff, students and mentors, as it stood at the beginning of the term. */
export async function makeSchool(stage: Stage, plan: SchoolPlan): Promise<DemoSchool> {
  stage.at(84);
  const { slug, name, timeZone, languages, defaultLanguage, admin: [givenName, familyName, email] } = plan;
  const made = await stage.get(CreateSchool).run({ slug, name, timeZone, languages, defaultLanguage, admin: { givenName, familyName, email } });
  const admin: Member = { schoolId: made.schoolId, membershipId: made.adminId, role: 'admin' };
  await stage.get(AcceptInvitation).accept({ school: slug, token: made.invitation.split('/').at(-1) ?? '', password: PASSWORD }, '127.0.0.1');
  const counsellors: Member[] = [];
  for (const [given, family, address] of plan.counsellors) counsellors.push(await stage.staff(admin, slug, 'counsellor', [given, family], address, PASSWORD));
  const cohorts = await makeCohorts(stage, admin, counsellors, plan);
  const students = await addStudents(stage, admin, cohorts.map(one => one.id), plan);
  await recordConsents(stage, admin, students, plan);
  await stage.settle();
  const mentorEmail = await takeMentors(stage, counsellors[0] ?? admin, plan);
  await sayWishes(stage, students, plan);
  await stage.settle();
  return { plan, admin, counsellors, cohorts, students, mentorEmail };
}

async function makeCohorts(stage: Stage, admin: Member, counsellors: readonly Member[], { cohorts }: SchoolPlan) {
  const ids = await stage.as(admin, async () => {
    const year = await stage.get(AcademicYears).add({
      name: String(stage.now.getUTCFullYear()), startsOn: stage.date(120), endsOn: stage.date(-200),
      terms: [{ name: 'Term 1', startsOn: stage.date(120), endsOn: stage.date(-20) }, { name: 'Term 2', startsOn: stage.date(-40), endsOn: stage.date(-200) }],
    });
    const made: string[] = [];
    for (const name of cohorts) made.push((await stage.get(Cohorts).add({ name, academicYearId: year.id, externalId: null })).id);
    return made;
  });
  for (const [index, counsellor] of counsellors.entries()) {
    const own = ids.filter((_, place) => place % counsellors.length === index);
    await stage.as(admin, () => stage.get(SetCaseload).run(counsellor.membershipId, { cohortIds: own, studentIds: [] }));
  }
  return ids.map((id, place) => ({ id, counsellor: counsellors[place % counsellors.length] as Member }));
}

async function addStudents(stage: Stage, admin: Member, cohortIds: readonly string[], { students, seed }: SchoolPlan) {
  const random = seeded(seed);
  return stage.as(admin, async () => {
    const made: (Member & { cohort: number })[] = [];
    for (let index = 0; index < students; index += 1) {
      const cohort = index % cohortIds.length;
      const [givenName, familyName] = UNUSUAL[index - 20] ?? [pick(random, GIVEN), pick(random, FAMILY)];
      const birthDate = random() < 0.03 ? null : stage.date(Math.round(365.25 * (14.5 + random() * 4.5)));
      const id = await stage.get(AddStudent).run({ givenName, familyName, preferredName: null, birthDate, externalId: `S${String(1000 + index)}`, cohortId: cohortIds[cohort] as string });
      made.push({ schoolId: admin.schoolId, membershipId: id, role: 'student', cohort });
    }
    return made;
  });
}

async function recordConsents(stage: Stage, admin: Member, students: readonly Member[], { seed }: SchoolPlan): Promise<void> {
  const random = seeded(seed + 1);
  stage.at(76);
  await stage.as(admin, async () => {
    for (const student of students) {
      const relation = pick(random, ['mother', 'father', 'aunt', 'guardian']);
      const guardianName = `${pick(random, GIVEN)} ${pick(random, FAMILY)}`;
      if (random() < 0.85) await stage.get(KeepConsent).record(student.membershipId, { guardianName, relation, purpose: 'mentoring', givenOn: stage.date(78), note: '' });
    }
  });
}

/** Alumni apply, confirm by their link, and are approved with a clearance; a few still wait. Returns the address of the first. */
async function takeMentors(stage: Stage, counsellor: Member, { slug, mentors, seed }: SchoolPlan): Promise<string> {
  const random = seeded(seed + 2);
  const waiting = Math.min(4, Math.floor(mentors / 6));
  const address = (index: number) => `mentor${index + 1}.${slug}@example.org`;
  for (let index = 0; index < mentors + waiting; index += 1) {
    const isWaiting = index >= mentors;
    stage.at(isWaiting ? 3 + 2 * (index - mentors) : 74 - Math.floor(index / 6), 6 + (index % 12));
    const [work, occupation] = WORK[index % WORK.length] as readonly [string, string];
    const languages: SpokenLanguage[] = random() < 0.7 ? ['rw', 'en'] : random() < 0.5 ? ['en', 'fr'] : ['rw', 'fr', 'en'];
    const times: Availability[] = [...new Set([pick(random, ['after-school', 'evening', 'lunch'] as const), pick(random, ['saturday-morning', 'evening', 'sunday'] as const)])];
    const givenName = index === 0 ? 'Diane' : pick(random, GIVEN);
    await stage.get(ApplyAsMentor).run(
      { school: slug, givenName, familyName: pick(random, FAMILY), email: address(index), work, occupation, languages, times, classYear: 2002 + Math.floor(random() * 18) }, null);
    const application = await stage.as(counsellor, async () => {
      const [row] = await currentManager().query<{ id: string }[]>('SELECT id FROM mentor_application WHERE school_id = $1 AND email = $2', [counsellor.schoolId, address(index)]);
      return { id: row?.id ?? '', token: await stage.get(OneTimeTokens).issue('confirm-application', row?.id ?? '', address(index), 48) };
    });
    await stage.get(ConfirmApplication).run({ school: slug, token: application.token });
    if (isWaiting) continue;
    const validUntil = index < 2 ? stage.date(5) : index < 5 ? stage.date(-12 - index) : stage.date(-100 - (index % 60));
    await stage.as(counsellor, async () => {
      const [row] = await currentManager().query<{ version: number }[]>('SELECT version FROM mentor_application WHERE school_id = $1 AND id = $2', [counsellor.schoolId, application.id]);
      await stage.get(DecideApplication).run(application.id, { decision: 'approved', checkedOn: stage.date(76), validUntil, version: row?.version ?? 1 });
    });
    await offerPlaces(stage, counsellor.schoolId, address(index), { work, occupation, languages, times, capacity: 1 + Math.floor(random() * 4) });
  }
  await stage.settle();
  return address(6 < mentors ? 6 : 5);
}

async function offerPlaces(stage: Stage, schoolId: string, email: string, profile: { work: string; occupation: string; languages: SpokenLanguage[]; times: Availability[]; capacity: number }): Promise<void> {
  const [member] = await stage.as({ schoolId, membershipId: '', role: 'admin' }, () => currentManager().query<{ id: string; version: number }[]>(
    `SELECT m.id, x.version FROM membership m JOIN mentor x ON x.school_id = m.school_id AND x.id = m.id WHERE m.school_id = $1 AND m.email = $2`, [schoolId, email]));
  if (!member) throw new Error(`the mentor ${email} was not made`);
  await stage.as({ schoolId, membershipId: member.id, role: 'mentor' }, () =>
    stage.get(ChangeMentorProfile).run({ ...profile, offer: 'A look at your plans, practice for interviews, and a visit to my work.', paused: false, version: member.version }));
}

async function sayWishes(stage: Stage, students: readonly Member[], { seed }: SchoolPlan): Promise<void> {
  const random = seeded(seed + 3);
  stage.at(40);
  for (const student of students.filter(() => random() < 0.68)) {
    const occupations = [...new Set([0, 1, 2].map(() => (pick(random, WORK))[1]))];
    const times: Availability[] = [...new Set([pick(random, ['after-school', 'evening', 'saturday-morning'] as const), pick(random, ['lunch', 'sunday', 'evening'] as const)])];
    await stage.as(student, () => stage.get(SaveMatchWish).run({ occupations, languages: random() < 0.2 ? ['fr', 'en'] : ['rw', 'en'], times, goal: pick(random, GOALS), version: 0 }));
  }
}

import { SecretHashes, Students } from '@tendril/identity';
import { currentManager } from '@tendril/platform';
import { type DemoSchool, PASSWORD } from './school';
import type { Member, Stage } from './stage';

/** One sign-in to try, as `npm start` prints it. */
export interface DemoAccount {
  readonly who: string;
  readonly where: string;
  readonly user: string;
  readonly secret: string;
}

/** In the first counsellor's care: one with a mentor and work that came back or waits, one in the middle of an interview, one who has not begun. */
const WANTED = [
  `EXISTS (SELECT FROM mentorship p WHERE p.school_id = s.school_id AND p.student_id = s.id AND p.state = 'active')
   AND EXISTS (SELECT FROM submission w WHERE w.school_id = s.school_id AND w.student_id = s.id) ORDER BY
   (SELECT count(*) FROM contact c WHERE c.school_id = s.school_id AND c.student_id = s.id) DESC, s.external_id`,
  `EXISTS (SELECT FROM interview i WHERE i.school_id = s.school_id AND i.student_id = s.id AND i.state IN ('scheduled', 'held'))
   AND NOT EXISTS (SELECT FROM mentorship p WHERE p.school_id = s.school_id AND p.student_id = s.id) ORDER BY s.external_id`,
  `NOT EXISTS (SELECT FROM contact c WHERE c.school_id = s.school_id AND c.student_id = s.id)
   AND EXISTS (SELECT FROM assignment_cohort a JOIN enrolment e ON e.school_id = a.school_id AND e.cohort_id = a.cohort_id WHERE a.school_id = s.school_id AND e.student_id = s.id) ORDER BY s.external_id`,
] as const;
const WORDS = ['has a mentor', 'prepares an interview', 'has not begun'];
const PINS = ['482913', '730264', '915807'];

/** The accounts of a school that a visitor may use. */
export async function accountsOf(stage: Stage, school: DemoSchool): Promise<DemoAccount[]> {
  const { plan: { name, slug, counsellors: [[given, , email] = ['', '', '']], admin: [, , adminEmail] } } = school;
  const accounts: DemoAccount[] = [
    { who: `Counsellor ${given}, ${name}`, where: '/console/', user: email, secret: PASSWORD }, { who: `Admin, ${name}`, where: '/console/', user: adminEmail, secret: PASSWORD },
  ];
  for (const [place, condition] of WANTED.entries()) {
    const student = await find(stage, school, condition);
    if (student) accounts.push({ who: `Student, ${WORDS[place]}`, where: `/student/${slug}`, user: student.username, secret: await setPin(stage, school.admin, student.id, PINS[place] as string) });
  }
  return [...accounts, { who: `Mentor, ${name}`, where: `/mentor/${slug}`, user: await mentorWithStudents(stage, school.admin), secret: 'by the link in the caught mail' }];
}

async function find(stage: Stage, { admin, cohorts, counsellors }: DemoSchool, condition: string): Promise<{ id: string; username: string } | undefined> {
  const own = cohorts.filter(one => one.counsellorOn(0).membershipId === counsellors[0]?.membershipId).map(one => one.id);
  const [row] = await stage.as(admin, stage.now, () => currentManager().query<{ id: string; username: string }[]>(
    `SELECT s.id, s.username FROM student s JOIN enrolment now ON now.school_id = s.school_id AND now.student_id = s.id AND now.until_date IS NULL AND now.cohort_id = ANY ($2)
     JOIN membership m ON m.school_id = s.school_id AND m.id = s.id AND m.left_on IS NULL AND m.given_name ~ '^[A-Z]' WHERE s.school_id = $1 AND ${condition} LIMIT 1`, [admin.schoolId, own]));
  return row;
}

/** A PIN that is known, for the demonstration alone. */
async function setPin(stage: Stage, admin: Member, id: string, pin: string): Promise<string> {
  const hash = await stage.get(SecretHashes).make(pin);
  await stage.as(admin, stage.now, () => stage.get(Students).setPins([{ id, hash }]));
  return pin;
}

async function mentorWithStudents(stage: Stage, admin: Member): Promise<string> {
  const [row] = await stage.as(admin, stage.now, () => currentManager().query<{ email: string }[]>(
    `SELECT p.email FROM mentor m JOIN membership p ON p.school_id = m.school_id AND p.id = m.id
     WHERE m.school_id = $1 ORDER BY (SELECT count(*) FROM mentorship s WHERE s.school_id = m.school_id AND s.mentor_id = m.id AND s.state = 'active') DESC, m.id LIMIT 1`, [admin.schoolId]));
  return row?.email ?? '';
}

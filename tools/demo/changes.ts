import { AddStudent, KeepConsent, LeaveStaff, MergeStudents, MoveStudent } from '@tendril/identity';
import { type DemoSchool, type DemoStudent, TURN } from './school';
import type { Stage } from './stage';

/** Students to whom something happens: five of them, beginning here. They have no work of their own. */
const FIRST = 100;
const LEFT = FIRST + 1;
const CAME_BACK = FIRST + 2;
const MOVED = FIRST + 3;
const TWIN = FIRST + 4;

/** Whether a student's history is one of moves and not of work. */
export const isOnTheMove = ({ place }: DemoStudent): boolean => place >= FIRST && place <= TWIN;

/** Whether a student has left the school for good. */
export const hasLeft = ({ place }: DemoStudent): boolean => place === FIRST || place === LEFT;

/** Before the turn: a student moves up a year, two leave, one of them comes back, one was entered twice; then a counsellor leaves. */
export async function changePeople(stage: Stage, { admin, cohorts, counsellors, former, students }: DemoSchool): Promise<void> {
  const student = (place: number) => students[place];
  const [gone, left, back, moved, twin] = [FIRST, LEFT, CAME_BACK, MOVED, TWIN].map(student);
  const at = (day: number, minute = 600) => stage.moment(day, minute);
  const movement = stage.get(MoveStudent);
  if (gone && left && back && moved && twin) {
    await stage.as(admin, at(60), () => movement.leave(gone.membershipId, { on: stage.date(59) }));
    await stage.as(admin, at(36), () => movement.leave(left.membershipId, { on: stage.date(33) }));
    await stage.as(admin, at(70), () => movement.leave(back.membershipId, { on: stage.date(70) }));
    await stage.as(admin, at(44), () => movement.move(back.membershipId, { cohortId: back.cohort.id, from: stage.date(44) }));
    const stream = moved.cohort.name.split(' ').at(-1) ?? '';
    const above = cohorts.find(one => one.year === moved.cohort.year + 1 && one.name.endsWith(stream)) ?? cohorts.find(one => one !== moved.cohort);
    if (above) await stage.as(admin, at(47), () => movement.move(moved.membershipId, { cohortId: above.id, from: stage.date(46) }));
    await enterTwice(stage, admin, twin);
  }
  if (former) await stage.as(admin, stage.moment(TURN, 16 * 60), () => stage.get(LeaveStaff).run(former.membershipId, { on: stage.date(TURN), handOverTo: counsellors.at(-1)?.membershipId ?? null }));
}

async function enterTwice(stage: Stage, admin: DemoSchool['admin'], twin: DemoStudent): Promise<void> {
  const double = await stage.as(admin, stage.moment(52, 560), () => stage.get(AddStudent).run(
    { givenName: 'Marie Claire', familyName: 'Uwamahoro', preferredName: null, birthDate: null, externalId: 'NEW-17', cohortId: twin.cohort.id }));
  await stage.as(admin, stage.moment(51, 700), () => stage.get(MergeStudents).run(double, twin.membershipId));
}

/** After the turn: guardians take a consent back. */
export async function withdrawConsents(stage: Stage, { students, consents }: DemoSchool): Promise<void> {
  const given = students.filter(one => consents.has(one.membershipId) && !isOnTheMove(one));
  for (const [place, { membershipId, cohort }] of given.filter((_, index) => index % 23 === 11).slice(0, 5).entries()) {
    const day = 3 + 4 * place;
    await stage.as(cohort.counsellorOn(day), stage.moment(day, 13 * 60), () => stage.get(KeepConsent).withdraw(consents.get(membershipId) as string, { withdrawnOn: stage.date(day) }));
  }
}

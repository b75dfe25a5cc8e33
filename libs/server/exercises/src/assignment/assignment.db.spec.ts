import { randomUUIDv7 } from 'node:crypto';
import { AuditEntry, currentManager } from '@tendril/platform';
import { TODAY, World } from '../testing/world';

describe('assignments', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.moveTo(`${TODAY}T08:00:00Z`));

  const ofStudent = async (student: { membershipId: string; role: 'student' | 'admin' | 'counsellor' }) => (await world.as(student, () => world.work.list())).map(one => one.id);

  it('gives each school the nine built-in exercises once, however often it is asked', async () => {
    await world.asSchool(() => world.addBuiltIns.run());
    await Promise.all([1, 2].map(() => world.asSchool(() => world.addBuiltIns.run())));
    const exercises = await world.asSchool(() => world.exercises.list());
    expect(exercises).toHaveLength(9);
    expect(exercises[2]).toMatchObject({ builtIn: 'informational-interview', title: { fr: 'Entretien d’information' }, minutes: 70 });
  });

  it('ends with the due day in the school’s zone and refuses a day that is over there', async () => {
    const id = await world.assign({ dueOn: TODAY });
    const view = await world.as(world.admin, () => world.staff.view(id));
    expect(view.dueAt).toBe('2026-11-23T21:59:59.999Z');
    world.clock.moveTo('2026-11-23T22:30:00Z');
    await expect(world.assign({ dueOn: TODAY })).rejects.toMatchObject({ status: 400, fields: [{ path: 'dueOn', code: 'in_past' }] });
  });

  it('lets a counsellor assign to her own cohorts only, and says no more of a foreign one than of none', async () => {
    await expect(world.assign({ by: world.counsellorA, cohortIds: [world.classA] })).resolves.toEqual(expect.any(String));
    for (const cohort of [world.classB, randomUUIDv7()]) {
      await expect(world.assign({ by: world.counsellorA, cohortIds: [world.classA, cohort] })).rejects.toMatchObject({ status: 404 });
    }
    await expect(world.as(world.admin, () => world.staff.assign({ exerciseId: randomUUIDv7(), cohortIds: [world.classA], dueOn: TODAY, resubmission: 'none' }))).rejects.toMatchObject({ status: 404 });
  });

  it('follows the students: who joins in time gets it, who moves away untouched loses it, begun work stays', async () => {
    const [stays, leaves, begins] = [await world.student(world.classA), await world.student(world.classA), await world.student(world.classA)];
    const id = await world.assign({ dueOn: '2026-11-30' });
    await world.as(begins, () => world.work.saveDraft(id, { answers: { cases: 'One' }, interviewId: null, version: 0 }));
    for (const student of [leaves, begins]) await world.move(student, world.classB, TODAY, '2026-11-24');
    expect(await ofStudent(leaves)).toContain(id);

    world.clock.moveTo('2026-11-25T08:00:00Z');
    const joins = await world.student(world.classA, '2026-11-25');
    const joinsTomorrow = await world.student(world.classA, '2026-11-26');
    for (const student of [stays, begins, joins]) expect(await ofStudent(student)).toContain(id);
    for (const student of [leaves, joinsTomorrow]) expect(await ofStudent(student)).not.toContain(id);
    await expect(world.as(leaves, () => world.work.view(id))).rejects.toMatchObject({ status: 404 });

    const listed = (await world.as(world.admin, () => world.staff.view(id))).students;
    expect(listed.find(one => one.id === begins.membershipId)).toMatchObject({ state: 'draft', cohort: 'S5 PCM' });
    expect(listed.map(one => one.id)).toEqual(expect.arrayContaining([stays.membershipId, joins.membershipId]));
    expect(listed.map(one => one.id)).not.toContain(leaves.membershipId);

    world.clock.moveTo('2026-12-03T08:00:00Z');
    expect(await ofStudent(await world.student(world.classA, '2026-12-01'))).not.toContain(id);
  });

  it('shows a counsellor her own students only, and nothing of a foreign class', async () => {
    const [mine, hers] = [await world.student(world.classA), await world.student(world.classB)];
    const both = await world.assign({ cohortIds: [world.classA, world.classB] });
    const foreign = await world.assign({ cohortIds: [world.classB] });
    const seen = await world.as(world.counsellorA, () => world.staff.view(both));
    expect(seen.cohorts).toEqual(['S5 MCB', 'S5 PCM']);
    expect(seen.students.map(one => one.id)).toContain(mine.membershipId);
    expect(seen.students.map(one => one.id)).not.toContain(hers.membershipId);
    expect(seen.counts.students).toBe(seen.students.length);
    const listed = (await world.as(world.counsellorA, () => world.staff.list({ limit: 1000 }))).items.map(one => one.id);
    expect(listed).toContain(both);
    expect(listed).not.toContain(foreign);
    await expect(world.as(world.counsellorA, () => world.staff.view(foreign))).rejects.toMatchObject({ status: 404 });
    await expect(world.as(world.counsellorA, () => world.staff.withdraw(foreign))).rejects.toMatchObject({ status: 404 });
    await expect(world.as(world.counsellorA, () => world.staff.withdraw(both))).rejects.toMatchObject({ code: 'cohort_out_of_reach' });
  });

  it('counts so that each number holds the later ones', async () => {
    const students = [await world.student(world.classB), await world.student(world.classB), await world.student(world.classB)];
    const id = await world.assign({ cohortIds: [world.classB] });
    const before = (await world.as(world.admin, () => world.staff.view(id))).counts.students;
    const answers = { cases: 'Three', rule: 'One' };
    const [, drafts, sends] = students;
    if (!drafts || !sends) throw new Error('three students');
    await world.as(drafts, () => world.work.saveDraft(id, { answers, interviewId: null, version: 0 }));
    await world.as(sends, () => world.submit.run(id, { answers, interviewId: null }));
    expect((await world.as(world.counsellorB, () => world.staff.list({ limit: 1000 }))).items.find(one => one.id === id)?.counts)
      .toEqual({ students: before, begun: 2, submitted: 1, accepted: 0 });
  });

  it('goes on page by page, the newest first', async () => {
    await Promise.all([1, 2].map(() => world.assign()));
    const whole = (await world.as(world.admin, () => world.staff.list({ limit: 1000 }))).items.map(one => one.id);
    const paged: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await world.as(world.admin, () => world.staff.list({ limit: 3, cursor }));
      paged.push(...page.items.map(one => one.id));
      more = page.next !== null;
      cursor = page.next ?? undefined;
    }
    expect(paged).toEqual(whole);
    expect(whole.length).toBeGreaterThan(3);
  });

  it('is withdrawn once, of two at the same time by one', async () => {
    const student = await world.student(world.classA);
    const id = await world.assign();
    const both = await Promise.allSettled([1, 2].map(() => world.as(world.counsellorA, () => world.staff.withdraw(id))));
    expect(both.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    await expect(world.as(world.counsellorA, () => world.staff.withdraw(id))).rejects.toMatchObject({ code: 'assignment_withdrawn' });
    expect(await ofStudent(student)).not.toContain(id);
    const actions = await world.asSchool(() => currentManager().getRepository(AuditEntry).findBy({ subjectId: id }));
    expect(actions.map(one => one.action).sort()).toEqual(['assignment.created', 'assignment.withdrawn']);
  });
});

import { randomUUIDv7 } from 'node:crypto';
import { currentManager, deliverDue } from '@tendril/platform';
import { type Actor, sql, TODAY, World } from '../testing/world';

const WORK = { answers: { cases: 'Three', rule: 'One' }, interviewId: null };

describe('giving an exercise', () => {
  let world: World;
  let student: Actor;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.moveTo(`${TODAY}T08:00:00Z`);
    student = await world.student(world.classA);
  });

  const mine = async (by = student) => (await world.as(by, () => world.work.list())).map(one => one.id);
  const view = (id: string, by = student) => world.as(by, () => world.work.view(id));
  const send = (id: string, by = student) => world.as(by, () => world.submit.run(id, WORK));
  const review = async (id: string, decision: 'returned' | 'accepted', by = student) => {
    const [row] = await world.asSchool(() => currentManager().query<{ id: string }[]>(
      'SELECT id FROM submission WHERE school_id = $1 AND assignment_id = $2 AND student_id = $3 ORDER BY attempt DESC LIMIT 1', [world.schoolId, id, by.membershipId]));
    await world.as(world.counsellorA, () => world.reviewing.review(row?.id ?? '', { decision, scores: {}, comment: 'Go on' }));
    world.clock.advance(11);
  };
  const deliver = () => deliverDue({ tenancy: world.tenancy, clock: world.clock, handlers: [world.tell] });
  const notices = async (id: string, by = student) => (await world.as(by, () => world.notices.of(by.membershipId))).filter(one => one.assignmentId === id).map(one => one.kind);

  it('goes to students by name, and to a whole caseload', async () => {
    const [other, newcomer] = [await world.student(world.classA), await world.student(world.classB)];
    const named = await world.assign({ by: world.counsellorA, cohortIds: [], studentIds: [student.membershipId] });
    expect(await mine()).toContain(named);
    expect(await mine(other)).not.toContain(named);
    expect((await world.as(world.counsellorA, () => world.staff.list({ limit: 1000 }))).items.find(one => one.id === named)).toMatchObject({ named: 1, cohorts: [], counts: { students: 1 } });
    await expect(world.as(world.counsellorB, () => world.staff.view(named))).rejects.toMatchObject({ status: 404 });

    const whole = await world.assign({ by: world.counsellorA, cohortIds: [], caseload: true });
    expect(await mine(other)).toContain(whole);
    expect(await mine(newcomer)).not.toContain(whole);
    for (const id of [newcomer.membershipId, randomUUIDv7()]) {
      await expect(world.assign({ by: world.counsellorA, cohortIds: [], studentIds: [student.membershipId, id] })).rejects.toMatchObject({ status: 404 });
    }
  });

  it('says whom it names, and shows the exercise as it was given', async () => {
    const id = await world.assign({ studentIds: [student.membershipId] });
    const other = await world.student(world.classA);
    const { given, students } = await world.as(world.counsellorA, () => world.staff.view(id));
    expect(students.filter(one => one.named).map(one => one.id)).toEqual([student.membershipId]);
    expect(students.find(one => one.id === other.membershipId)).toMatchObject({ named: false });
    expect(given).toMatchObject({ builtIn: 'keep-confidence', steps: expect.arrayContaining([expect.objectContaining({ key: 'cases' })]) });
  });

  it('is not given to a caseload of nobody', async () => {
    await expect(world.assign({ by: world.admin, cohortIds: [], caseload: true })).rejects.toMatchObject({ status: 400, fields: [{ path: 'cohortIds', code: 'nobody' }] });
  });

  it('is not given to a cohort that was ended, and stays with one that had it', async () => {
    const id = await world.assign({ cohortIds: [world.classA, world.classB] });
    await world.asSchool(() => sql(`UPDATE cohort SET ended_on = '2026-11-20' WHERE school_id = $1 AND id = $2`, world.classB));
    const ended = { status: 400, fields: [{ path: 'cohortIds', code: 'cohort_ended', params: { cohort: 'S5 PCM' } }] };
    await expect(world.assign({ cohortIds: [world.classB] })).rejects.toMatchObject(ended);
    const change = (assignment: string, version: number) => world.as(world.admin, () => world.staff.change(assignment, { cohortIds: [world.classA, world.classB], dueOn: '2026-12-04', resubmission: 'none', version }));
    expect((await change(id, 1)).cohorts).toEqual(['S5 MCB', 'S5 PCM']);
    await expect(change(await world.assign(), 1)).rejects.toMatchObject(ended);
    await world.asSchool(() => sql('UPDATE cohort SET ended_on = NULL WHERE school_id = $1 AND id = $2', world.classB));
  });

  it('is refused on a holiday, which says the next day of school, never one of a weekend', async () => {
    await world.asSchool(() => sql(`UPDATE academic_year SET holidays = '[{"name":"Heroes","startsOn":"2026-12-01","endsOn":"2026-12-02"},{"name":"Bridge","startsOn":"2026-12-03","endsOn":"2026-12-03"},{"name":"Saint","startsOn":"2026-12-18","endsOn":"2026-12-18"}]' WHERE school_id = $1`));
    await expect(world.assign({ dueOn: '2026-12-02' })).rejects.toMatchObject({ status: 400, fields: [{ path: 'dueOn', code: 'on_holiday', params: { holiday: 'Heroes', next: '2026-12-04' } }] });
    await expect(world.assign({ dueOn: '2026-12-18' })).rejects.toMatchObject({ fields: [{ params: { holiday: 'Saint', next: '2026-12-21' } }] });
    await expect(world.assign({ dueOn: '2026-12-04' })).resolves.toEqual(expect.any(String));
  });

  it('opens and closes with the days of the school’s zone', async () => {
    const id = await world.assign({ opensOn: '2026-11-25', dueOn: '2026-11-27', closesOn: '2026-11-30' });
    expect(await mine()).not.toContain(id);
    world.clock.moveTo('2026-11-24T21:59:59Z');
    await expect(view(id)).rejects.toMatchObject({ status: 404 });
    world.clock.moveTo('2026-11-24T22:00:00Z');
    expect(await view(id)).toMatchObject({ canSubmit: true, closesOn: '2026-11-30' });
    world.clock.moveTo('2026-11-30T22:00:00Z');
    expect(await view(id)).toMatchObject({ canSubmit: false, whyNot: 'assignment_closed' });
    await expect(send(id)).rejects.toMatchObject({ status: 422, code: 'assignment_closed' });
  });

  it('reaches whoever joins the cohort, as its rule says', async () => {
    const [always, never] = [await world.assign({ joiners: 'until-closed' }), await world.assign({ joiners: 'nobody' })];
    world.clock.moveTo('2026-12-03T08:00:00Z');
    const joins = await world.student(world.classA, '2026-12-02');
    expect(await mine(joins)).toEqual(expect.arrayContaining([always]));
    expect(await mine(joins)).not.toContain(never);
  });

  it('takes work again on request, once a counsellor has granted it', async () => {
    const id = await world.assign({ resubmission: 'on-request' });
    await send(id);
    await expect(world.as(student, () => world.resubmitting.ask(id, { reason: '' }))).rejects.toMatchObject({ code: 'nothing_to_ask' });
    await review(id, 'returned');
    expect(await view(id)).toMatchObject({ canSubmit: false, whyNot: 'ask_to_resubmit', canAsk: true });
    expect(await world.as(student, () => world.resubmitting.ask(id, { reason: 'I know more now' }))).toMatchObject({ canAsk: false });
    const [asked] = (await world.as(world.counsellorA, () => world.resubmitting.list({ limit: 10 }))).items;
    expect(asked).toMatchObject({ studentId: student.membershipId, reason: 'I know more now' });
    expect((await world.as(world.counsellorB, () => world.resubmitting.list({ limit: 10 }))).items).toEqual([]);
    await expect(world.as(world.counsellorB, () => world.resubmitting.decide(asked?.id ?? '', { granted: true }))).rejects.toMatchObject({ status: 404 });
    await world.as(world.counsellorA, () => world.resubmitting.decide(asked?.id ?? '', { granted: true }));
    await expect(world.as(world.counsellorA, () => world.resubmitting.decide(asked?.id ?? '', { granted: false }))).rejects.toMatchObject({ status: 409, code: 'request_answered' });
    expect(await send(id)).toMatchObject({ attempt: 2 });
  });

  it('gives one student longer, over every other rule', async () => {
    const id = await world.assign({ late: 'refused', closesOn: '2026-11-30', resubmission: 'none' });
    const classmate = await world.student(world.classA);
    const grant = (by: Actor, studentId = student.membershipId, dueOn = '2026-12-10') => world.as(by, () => world.extensions.grant(id, { studentId, dueOn, reason: 'Ill' }));
    await expect(grant(world.counsellorB)).rejects.toMatchObject({ status: 404 });
    await expect(grant(world.counsellorA, (await world.student(world.classB)).membershipId)).rejects.toMatchObject({ status: 404 });
    await expect(grant(world.counsellorA, undefined, '2026-11-22')).rejects.toMatchObject({ fields: [{ path: 'dueOn', code: 'in_past' }] });
    for (const early of ['2026-11-29', '2026-11-30']) await expect(grant(world.counsellorA, undefined, early)).rejects.toMatchObject({ status: 400, fields: [{ path: 'dueOn', code: 'not_after_due' }] });
    const { id: extensionId } = await grant(world.counsellorA);
    world.clock.moveTo('2026-12-05T08:00:00Z');
    await expect(send(id, classmate)).rejects.toMatchObject({ code: 'assignment_closed' });
    expect(await view(id)).toMatchObject({ extended: true, dueOn: '2026-12-10', late: false, canSubmit: true });
    expect(await send(id)).toMatchObject({ late: false, attempt: 1 });
    await review(id, 'returned');
    expect(await send(id)).toMatchObject({ attempt: 2 });
    await world.as(world.counsellorA, () => world.extensions.takeBack(extensionId));
    await review(id, 'returned');
    expect(await view(id)).toMatchObject({ whyNot: 'assignment_closed', extended: false });
  });

  it('is changed, and says before what that does', async () => {
    const [begins, sends] = [await world.student(world.classB), await world.student(world.classB)];
    const id = await world.assign({ cohortIds: [world.classA, world.classB] });
    await world.as(begins, () => world.work.saveDraft(id, { answers: { cases: 'One' }, interviewId: null, version: 0 }));
    await send(id, sends);
    const wanted = { cohortIds: [world.classA], dueOn: '2026-12-04', resubmission: 'none' as const, version: 1 };
    const admin = <T>(work: () => Promise<T>) => world.as(world.admin, work);
    const effect = await admin(() => world.staff.changeEffect(id, wanted));
    const inB = (await admin(() => world.staff.view(id))).students.filter(one => one.cohort === 'S5 PCM').length;
    expect(effect).toMatchObject({ drafts: 1, waiting: 1, gain: 0, lose: inB - 2, keep: 2, extensions: 0 });
    expect(await admin(() => world.staff.withdrawalEffect(id))).toMatchObject({ students: effect.students, lose: effect.untouched, keep: 2 });

    await expect(world.as(world.counsellorA, () => world.staff.change(id, wanted))).rejects.toMatchObject({ code: 'cohort_out_of_reach' });
    expect(await admin(() => world.staff.change(id, wanted))).toMatchObject({ cohorts: ['S5 MCB'], dueOn: '2026-12-04', dueAt: '2026-12-04T21:59:59.999Z', version: 2 });
    await expect(admin(() => world.staff.change(id, wanted))).rejects.toMatchObject({ status: 409 });
    expect(await mine(begins)).toContain(id);
    expect(await mine(await world.student(world.classB))).not.toContain(id);
    await expect(admin(() => world.staff.change(id, { ...wanted, cohortIds: [], studentIds: [], version: 2 }))).rejects.toMatchObject({ fields: [{ path: 'cohortIds', code: 'nobody' }] });
  });

  it('tells the students: given, reminded when nothing was sent, withdrawn', async () => {
    const sends = await world.student(world.classA);
    const id = await world.assign({ reminders: [3, 1] });
    await deliver();
    expect(await notices(id)).toEqual(['given']);
    await send(id, sends);
    world.clock.moveTo('2026-11-27T05:00:00Z');
    await deliver();
    expect(await notices(id)).toEqual(['reminder', 'given']);
    expect(await notices(id, sends)).toEqual(['given']);
    await world.as(world.admin, () => world.staff.change(id, { dueOn: '2026-12-04', resubmission: 'none', version: 1 }));
    world.clock.moveTo('2026-11-30T05:00:00Z');
    await deliver();
    expect(await notices(id)).toEqual(['reminder', 'given']);
    await world.as(world.admin, () => world.staff.withdraw(id));
    await deliver();
    expect(await notices(id)).toEqual(['withdrawn', 'reminder', 'given']);
    await world.as(student, () => world.notices.markSeen(student.membershipId));
    expect((await world.as(student, () => world.notices.of(student.membershipId))).every(one => one.seen)).toBe(true);
  });

  it('takes a paper sheet for a student, and says by whom; the draft stays the student’s', async () => {
    const id = await world.assign({ late: 'refused' });
    await world.as(student, () => world.work.saveDraft(id, { answers: { cases: 'My own' }, interviewId: null, version: 0 }));
    const enter = (by: Actor, writtenOn = '2026-11-23') => world.as(by, () => world.paper.run(id, { studentId: student.membershipId, answers: { cases: 'From paper' }, writtenOn }));
    await expect(enter(world.counsellorB)).rejects.toMatchObject({ status: 404 });
    await expect(enter(world.counsellorA, '2026-11-24')).rejects.toMatchObject({ fields: [{ path: 'writtenOn', code: 'in_future' }] });
    world.clock.moveTo('2026-12-02T08:00:00Z');
    await expect(enter(world.counsellorA, '2026-12-01')).rejects.toMatchObject({ code: 'too_late' });
    const submissionId = await enter(world.counsellorA, '2026-11-29');
    expect(await world.as(world.admin, () => world.reviewing.read(submissionId))).toMatchObject({ late: false, paper: { by: 'Esther Uwase', writtenOn: '2026-11-29' }, answers: { cases: 'From paper' } });
    expect(await view(id)).toMatchObject({ state: 'submitted', onPaper: true, answers: { cases: 'My own' } });
    await expect(enter(world.counsellorA)).rejects.toMatchObject({ code: 'awaiting_review' });
  });
});

import type { EnterPaper as Sheet } from '@tendril/contracts';
import { countStatements } from '@tendril/platform/testing';
import { type Actor, TODAY, World } from '../testing/world';

const talk: NonNullable<Sheet['interview']> = {
  person: { name: 'Claudine', occupation: 'Nurse', organisation: '', relationship: 'neighbour' }, heldOn: '2026-11-20', minutes: 25, purpose: 'Choose.', questions: ['What is hard?'],
  notes: 'She starts at seven.', reflection: { surprised: 'The checking.', interested: 'Yes.', ruledOut: '' }, thanks: null,
};

describe('an interview on a paper sheet', () => {
  let world: World;
  let student: Actor;
  beforeAll(async () => { world = await World.open(); });
  beforeEach(async () => {
    world.clock.moveTo(`${TODAY}T08:00:00Z`);
    student = await world.student(world.classA);
  });
  afterAll(() => world.close());

  const enter = (id: string, sheet: Partial<Sheet> = {}) =>
    world.as(world.counsellorA, () => world.paper.run(id, { studentId: student.membershipId, answers: {}, interview: talk, writtenOn: '2026-11-21', ...sheet }));
  const interviews = () => [...world.network.interviews.values()].filter(one => one.studentId === student.membershipId);

  it('is evidence of the attempt, which says that it came on paper', async () => {
    const id = await world.assign({ exercise: 'informational-interview' });
    const submissionId = await enter(id);
    expect(await world.as(world.counsellorA, () => world.reviewing.read(submissionId))).toMatchObject({
      paper: { writtenOn: '2026-11-21', by: 'Esther Uwase' }, interview: { occupation: 'Nurse', heldOn: '2026-11-20', minutes: 25, questions: ['What is hard?'], notes: 'She starts at seven.' },
    });
    expect(await world.as(student, () => world.work.view(id))).toMatchObject({ state: 'submitted', onPaper: true, draftVersion: 0, interviewId: interviews()[0]?.evidence.interviewId });
  });

  it('is refused where none is asked for, and of a day after the sheet’s', async () => {
    await expect(enter(await world.assign())).rejects.toMatchObject({ status: 400, fields: [{ path: 'interview', code: 'not_asked_for' }] });
    const id = await world.assign({ exercise: 'informational-interview' });
    await expect(enter(id, { interview: { ...talk, heldOn: '2026-11-22' } })).rejects.toMatchObject({ status: 400, fields: [{ path: 'interview.heldOn', code: 'after_sheet' }] });
    expect(interviews()).toEqual([]);
  });

  it('leaves nothing in the network where the work is not taken', async () => {
    const id = await world.assign({ exercise: 'informational-interview' });
    await enter(id);
    await expect(enter(id)).rejects.toMatchObject({ status: 422, code: 'awaiting_review' });
    expect(interviews()).toHaveLength(1);
    await expect(world.as(world.counsellorB, () => world.paper.run(id, { studentId: student.membershipId, answers: {}, interview: talk, writtenOn: '2026-11-21' }))).rejects.toMatchObject({ status: 404 });
    expect(interviews()).toHaveLength(1);
  });
});

describe('assignments that are open to a sheet', () => {
  let world: World;
  beforeAll(async () => { world = await World.open(); });
  afterAll(() => world.close());

  it('are those that the student may still send, for staff who reach her, by as many statements for many', async () => {
    const student = await world.student(world.classA);
    const open = (by: Actor = world.counsellorA) => world.as(by, () => world.openToPaper.of(student.membershipId));
    const count = () => world.as(world.counsellorA, () => countStatements(() => world.openToPaper.of(student.membershipId)));
    const [later, sooner, sent] = [await world.assign({ dueOn: '2026-12-04' }), await world.assign({ dueOn: '2026-11-27' }), await world.assign()];
    await world.assign({ cohortIds: [world.classB] });
    await world.as(world.counsellorA, () => world.paper.run(sent, { studentId: student.membershipId, answers: { cases: 'Three' }, writtenOn: TODAY }));
    expect(await open()).toMatchObject([{ id: sooner, exercise: { en: 'Keep a confidence' }, dueOn: '2026-11-27' }, { id: later }]);
    const before = await count();
    for (let more = 0; more < 4; more += 1) await world.assign();
    expect(await open()).toHaveLength(6);
    expect(await count()).toBe(before);
    await expect(open(world.counsellorB)).rejects.toMatchObject({ status: 404 });
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { currentManager } from '@tendril/platform';
import { type Actor, sql, TODAY, World } from '../testing/world';
import { OnStudentMerged } from './on-student-merged';

const work = { answers: { cases: 'Three things', rule: 'I say no' }, interviewId: null };
const pdf = Buffer.from('%PDF-1.4');

describe('a student who is taken from the school at the moment of writing', () => {
  let world: World;
  let student: Actor;
  let kept: Actor;
  let exerciseId: string;
  beforeAll(async () => {
    world = await World.open();
    const words = { en: 'x', fr: '', rw: '' };
    exerciseId = await world.as(world.admin, async () => {
      const { id } = await world.library.write({ title: words, purpose: words, rubric: [{ key: 'done', title: words, levels: [words] }], steps: [{ key: 'paper', evidence: 'file', title: words, help: words, minutes: 5 }] });
      await world.library.publish(id, { version: 1 });
      return id;
    });
  });
  beforeEach(async () => {
    world.clock.moveTo(`${TODAY}T08:00:00Z`);
    [student, kept] = [await world.student(world.classA), await world.student(world.classA)];
  });
  afterAll(() => world.close());

  const id = () => student.membershipId;
  const leave = () => sql('UPDATE membership SET left_on = $3 WHERE school_id = $1 AND id = $2', id(), TODAY);
  const goings: [string, () => Promise<unknown>][] = [
    ['leaves', leave],
    ['is merged into the kept record', async () => { await leave(); await sql('UPDATE student SET merged_into = $3 WHERE school_id = $1 AND id = $2', id(), kept.membershipId); }],
    ['is erased', async () => {
      for (const table of ['draft', 'submission', 'enrolment']) await sql(`DELETE FROM ${table} WHERE school_id = $1 AND student_id = $2`, id());
      for (const table of ['student', 'membership']) await sql(`DELETE FROM ${table} WHERE school_id = $1 AND id = $2`, id());
    }],
  ];
  const given = () => world.as(world.admin, async () => (await world.staff.assign({ cohortIds: [world.classA], dueOn: '2026-11-30', resubmission: 'none', exerciseId })).id);
  const rows = (table: string) => world.asSchool(async () => Number((await currentManager().query<{ count: number }[]>(`SELECT count(*) FROM ${table} WHERE school_id = $1 AND student_id = $2`, [world.schoolId, id()]))[0]?.count));
  /** The going keeps its transaction open for a while, so that the write comes into it. */
  const meanwhile = async (go: () => Promise<unknown>, write: () => Promise<unknown>) => {
    const going = world.asSchool(async () => { await go(); await pause(150); });
    await pause(50);
    const [, outcome] = await Promise.allSettled([going, write()]);
    return outcome;
  };

  describe.each(goings)('and %s', (_, go) => {
    it('is signed out when she sends, saves or adds a file, and nothing of it is kept', async () => {
      const [assignmentId, withFile] = [await world.assign(), await given()];
      const writes = [
        () => world.as(student, () => world.submit.run(assignmentId, work)), () => world.as(student, () => world.work.saveDraft(assignmentId, { ...work, version: 0 })),
        () => world.as(student, () => world.files.add(withFile, 'Letter.pdf', 'application/pdf', pdf)),
      ];
      expect(await meanwhile(go, () => Promise.allSettled(writes.map(write => write())))).toMatchObject({ value: writes.map(() => ({ status: 'rejected', reason: { status: 401, code: 'not_signed_in' } })) });
      expect([await rows('submission'), await rows('draft'), await rows('work_file')]).toEqual([0, 0, 0]);
    });

    it('has no sheet entered for her', async () => {
      const assignmentId = await world.assign();
      const enter = () => world.as(world.admin, () => world.paper.run(assignmentId, { studentId: id(), answers: work.answers, writtenOn: TODAY }));
      expect(await meanwhile(go, enter)).toMatchObject({ status: 'rejected', reason: { status: 404 } });
      expect(await rows('submission')).toBe(0);
    });
  });

  const sent = async () => {
    const assignmentId = await world.assign();
    await world.as(student, () => world.submit.run(assignmentId, work));
    const [row] = await world.asSchool(() => currentManager().query<{ id: string }[]>('SELECT id FROM submission WHERE school_id = $1 AND student_id = $2', [world.schoolId, id()]));
    return { assignmentId, submissionId: row?.id ?? '' };
  };
  const review = (submissionId: string) => world.as(world.admin, () => world.reviewing.review(submissionId, { decision: 'accepted', scores: {}, comment: 'Good.' }));

  it('keeps a review that comes at that moment, with the attempt, wherever that goes', async () => {
    const { assignmentId, submissionId } = await sent();
    expect(await meanwhile(goings[1]?.[1] ?? leave, () => review(submissionId))).toMatchObject({ status: 'fulfilled' });
    await world.asSchool(() => new OnStudentMerged(world.studentWork, world.audit).moveWork({ payload: { from: id(), into: kept.membershipId } } as never));
    world.clock.advance(10);
    expect(await world.as(kept, () => world.work.view(assignmentId))).toMatchObject({ state: 'accepted', review: { comment: 'Good.' } });
  });

  it('takes the review with her when she is erased', async () => {
    const { submissionId } = await sent();
    expect(await meanwhile(goings[2]?.[1] ?? leave, () => review(submissionId))).toMatchObject({ status: 'rejected', reason: { status: 404 } });
  });
});

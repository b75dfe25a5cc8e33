import { randomUUIDv7 } from 'node:crypto';
import { AuditEntry, currentManager } from '@tendril/platform';
import { type Actor, TODAY, World } from '../testing/world';

const accepted = { decision: 'accepted' as const, scores: { done: 4 }, comment: '' };
const returned = { decision: 'returned' as const, scores: {}, comment: 'Say what you will do.' };

describe('a review', () => {
  let world: World;
  let student: Actor;
  let assignmentId: string;
  let submissionId: string;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(async () => {
    world.clock.moveTo(`${TODAY}T08:00:00Z`);
    student = await world.student(world.classA);
    assignmentId = await world.assign();
    submissionId = await send(student, assignmentId);
  });

  const send = async (by: Actor, id: string) => {
    await world.as(by, () => world.submit.run(id, { answers: { cases: 'x', rule: 'y' }, interviewId: null }));
    const [row] = await world.asSchool(() => currentManager().query<{ id: string }[]>(
      'SELECT id FROM submission WHERE school_id = $1 AND student_id = $2 ORDER BY attempt DESC LIMIT 1', [world.schoolId, by.membershipId]));
    return row?.id ?? '';
  };
  const review = (by = world.counsellorA, body: typeof accepted | typeof returned = accepted) => world.as(by, () => world.reviewing.review(submissionId, body));
  const takeBack = (id: string, by = world.counsellorA) => world.as(by, () => world.reviewing.takeBack(id));
  const seenByStudent = () => world.as(student, () => world.work.view(assignmentId));
  const queue = async (by: Actor) => (await world.as(by, () => world.reviewing.queue({ limit: 1000 }))).items;
  const due = async () => (await world.asSchool(() => currentManager().query<{ n: number }[]>(
    `SELECT count(*) AS n FROM outbox o JOIN outbox_due d ON d.school_id = o.school_id AND d.event_id = o.id
     WHERE o.school_id = $1 AND o.type = 'submission.reviewed' AND o.payload->>'submissionId' = $2`, [world.schoolId, submissionId])))[0]?.n;

  it('stands in a queue, oldest first, within the counsellor’s reach', async () => {
    const [older, foreign] = [await world.student(world.classA, '2026-01-05', 'Keza'), await world.student(world.classB)];
    world.clock.moveTo('2026-11-22T08:00:00Z');
    await send(older, assignmentId);
    world.clock.moveTo(`${TODAY}T09:00:00Z`);
    await send(foreign, await world.assign({ cohortIds: [world.classB] }));
    const hers = await queue(world.counsellorA);
    expect(hers[0]).toMatchObject({ student: 'Keza Uwase', cohort: 'S5 MCB', attempt: 1, late: false, submittedAt: '2026-11-22T08:00:00.000Z' });
    expect(hers.map(one => one.studentId)).toContain(student.membershipId);
    expect(hers.map(one => one.studentId)).not.toContain(foreign.membershipId);
    expect((await queue(world.counsellorB)).map(one => one.studentId)).toEqual([foreign.membershipId]);
    expect((await queue(world.admin)).length).toBe(hers.length + 1);
    const page = await world.as(world.counsellorA, () => world.reviewing.queue({ limit: 1 }));
    const next = await world.as(world.counsellorA, () => world.reviewing.queue({ limit: 1, cursor: page.next ?? undefined }));
    expect([page.items[0], next.items[0]]).toEqual(hers.slice(0, 2));
  });

  it('is written within reach only, and every look is written down', async () => {
    for (const id of [submissionId, randomUUIDv7()]) {
      await expect(world.as(world.counsellorB, () => world.reviewing.read(id))).rejects.toMatchObject({ status: 404 });
      await expect(world.as(world.counsellorB, () => world.reviewing.review(id, accepted))).rejects.toMatchObject({ status: 404 });
    }
    await world.as(world.counsellorA, () => world.reviewing.read(submissionId));
    const looks = await world.asSchool(() => currentManager().getRepository(AuditEntry).findBy({ action: 'submission.seen', subjectId: student.membershipId }));
    expect(looks).toMatchObject([{ actorId: world.counsellorA.membershipId, details: { submissionId } }]);
  });

  it('takes the work out of the queue at once, and tells the student after ten seconds', async () => {
    await review(world.counsellorA, returned);
    expect((await queue(world.counsellorA)).map(one => one.submissionId)).not.toContain(submissionId);
    world.clock.advance(9);
    expect(await seenByStudent()).toMatchObject({ state: 'submitted', review: null, canSubmit: false });
    world.clock.advance(1);
    expect(await seenByStudent()).toMatchObject({ state: 'returned', review: { comment: 'Say what you will do.', by: 'Esther Uwase' }, canSubmit: true });
  });

  it('is one, though two reviewers write at once', async () => {
    const both = await Promise.allSettled([review(world.counsellorA), review(world.admin, returned)]);
    expect(both.filter(one => one.status === 'fulfilled')).toHaveLength(1);
    expect(both.find(one => one.status === 'rejected')).toMatchObject({ reason: { status: 409, code: 'already_reviewed' } });
    expect(await due()).toBe(1);
    await expect(review(world.admin)).rejects.toMatchObject({ status: 409, code: 'already_reviewed' });
  });

  it('is taken back within ten seconds, and nothing of it is told', async () => {
    const { review: written } = await review();
    world.clock.advance(9);
    await takeBack(written?.id ?? '');
    expect(await due()).toBe(0);
    world.clock.advance(60);
    expect(await seenByStudent()).toMatchObject({ state: 'submitted', review: null });
    expect((await queue(world.counsellorA)).map(one => one.submissionId)).toContain(submissionId);
    await review(world.admin, returned);
  });

  it('stands once it can be seen, or once its telling has begun', async () => {
    const { review: written } = await review();
    const id = written?.id ?? '';
    // The relay has taken the event to deliver it.
    await world.asSchool(() => currentManager().query('UPDATE outbox_due SET leased_until = $1', [new Date('2026-11-23T09:00:00Z')]));
    await expect(takeBack(id)).rejects.toMatchObject({ status: 422, code: 'too_late_to_undo' });
    await world.asSchool(() => currentManager().query('UPDATE outbox_due SET leased_until = NULL'));
    world.clock.advance(10);
    await expect(takeBack(id)).rejects.toMatchObject({ status: 422, code: 'too_late_to_undo' });
    expect(await due()).toBe(1);
  });

  it('is taken back by whoever wrote it', async () => {
    const { review: written } = await review();
    for (const by of [world.admin, world.counsellorB]) await expect(takeBack(written?.id ?? '', by)).rejects.toMatchObject({ status: 404 });
    await expect(takeBack(randomUUIDv7())).rejects.toMatchObject({ status: 404 });
  });

  it('scores the criteria of the exercise only', async () => {
    await expect(world.as(world.counsellorA, () => world.reviewing.review(submissionId, { ...accepted, scores: { insight: 4, done: 5 } })))
      .rejects.toMatchObject({ status: 400, fields: [{ path: 'scores.insight', code: 'unknown_criterion' }, { path: 'scores.done', code: 'level_too_high', params: { highest: 4 } }] });
    expect(await due()).toBe(0);
  });

  it('shows the attempts before with what was said of them', async () => {
    await review(world.counsellorA, returned);
    world.clock.advance(10);
    submissionId = await send(student, assignmentId);
    expect(await review()).toMatchObject({ attempt: 2, review: { decision: 'accepted', scores: { done: 4 } }, earlier: [{ attempt: 1, review: { decision: 'returned', by: 'Esther Uwase' } }] });
  });
});

import { assignmentRow, assignmentView, draftSaved, exerciseView, listOf, myAssignment, reviewRow, submissionView } from '@tendril/contracts';
import { randomUUIDv7 } from 'node:crypto';
import { openHttp } from './testing/http';
import { type Actor, World } from './testing/world';

describe('the routes of exercises', () => {
  let world: World;
  let http: Awaited<ReturnType<typeof openHttp>>;
  let student: Actor;
  beforeAll(async () => {
    world = await World.open();
    http = await openHttp(world);
    student = await world.student(world.classA);
  });
  afterAll(async () => {
    await http.close();
    await world.close();
  });

  it('answer by their contracts, from the library to an accepted second attempt', async () => {
    const { counsellorA } = world;
    const library = listOf(exerciseView).parse((await http.call(counsellorA, 'GET', '/exercises')).body).items;
    const exerciseId = library.find(one => one.builtIn === 'informational-interview')?.id ?? '';
    exerciseView.parse((await http.call(counsellorA, 'GET', `/exercises/${exerciseId}`)).body);
    const given = await http.call(counsellorA, 'POST', '/assignments', { exerciseId, cohortIds: [world.classA], dueOn: '2026-11-30', resubmission: 'until-accepted' });
    expect(given.status).toBe(201);
    const { id } = assignmentRow.parse(given.body);
    listOf(assignmentRow).parse((await http.call(counsellorA, 'GET', '/assignments')).body);
    assignmentView.parse((await http.call(counsellorA, 'GET', `/assignments/${id}`)).body);

    const interviewId = await world.interview(student);
    expect(listOf(myAssignment).parse((await http.call(student, 'GET', '/my/assignments')).body).items).toHaveLength(1);
    const draft = await http.call(student, 'PUT', `/my/assignments/${id}/draft`, { answers: { why: 'x' }, interviewId, version: 0 });
    expect(draftSaved.parse(draft.body)).toMatchObject({ version: 1 });
    expect((await http.call(student, 'PUT', `/my/assignments/${id}/draft`, { answers: {}, interviewId, version: 0 })).body)
      .toMatchObject({ status: 409, code: 'changed_meanwhile', current: { answers: { why: 'x' }, interviewId, version: 1 } });
    const sent = await http.call(student, 'POST', `/my/assignments/${id}/submissions`, { answers: { why: 'She works there.' }, interviewId });
    expect(sent.status).toBe(201);
    myAssignment.parse(sent.body);

    const [waiting] = listOf(reviewRow).parse((await http.call(counsellorA, 'GET', '/reviews')).body).items;
    const submission = `/submissions/${waiting?.submissionId ?? ''}`;
    submissionView.parse((await http.call(counsellorA, 'GET', submission)).body);
    expect((await http.call(counsellorA, 'POST', `${submission}/review`, { decision: 'returned', scores: {}, comment: ' ' })).body)
      .toMatchObject({ status: 400, fields: [{ path: 'comment', code: 'comment_when_returned' }] });
    const reviewed = await http.call(counsellorA, 'POST', `${submission}/review`, { decision: 'accepted', scores: { insight: 3 }, comment: '' });
    expect(reviewed.status).toBe(201);
    const reviewId = submissionView.parse(reviewed.body).review?.id ?? '';
    expect((await http.call(world.admin, 'POST', `${submission}/review`, { decision: 'accepted', scores: {}, comment: '' })).body).toMatchObject({ status: 409, code: 'already_reviewed' });
    expect(await http.call(counsellorA, 'DELETE', `/reviews/${reviewId}`)).toEqual({ status: 204, body: null });
    expect((await http.call(counsellorA, 'DELETE', `/reviews/${reviewId}`)).status).toBe(404);
    expect((await http.call(counsellorA, 'POST', `/assignments/${id}/withdrawal`)).body).toMatchObject({ id, withdrawnAt: '2026-11-23T08:00:00.000Z' });
    expect(myAssignment.parse((await http.call(student, 'GET', `/my/assignments/${id}`)).body)).toMatchObject({ state: 'submitted', canSubmit: false });
  });

  it('are closed to the wrong role, and alike for a foreign and a random id', async () => {
    const stranger = await world.student(world.classB);
    const id = await world.assign();
    for (const [by, url] of [[student, '/assignments'], [student, '/reviews'], [student, '/exercises'], [world.admin, '/my/assignments']] as const) expect((await http.call(by, 'GET', url)).status).toBe(403);
    const answers = await Promise.all([id, randomUUIDv7(), 'no-id'].map(one => http.call(stranger, 'GET', `/my/assignments/${one}`)));
    expect(new Set(answers.map(one => JSON.stringify(one))).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });
});

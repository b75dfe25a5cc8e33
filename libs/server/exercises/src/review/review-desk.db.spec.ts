import { randomUUIDv7 } from 'node:crypto';
import { currentManager } from '@tendril/platform';
import { countStatements } from '@tendril/platform/testing';
import { type Actor, TODAY, World } from '../testing/world';

const accepted = { decision: 'accepted' as const, scores: { done: 4 }, comment: '' };
const returned = { decision: 'returned' as const, scores: {}, comment: 'Say what you will do.' };

describe('the reviewers’ desk', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.moveTo(`${TODAY}T08:00:00Z`));

  const send = async (by: Actor, id: string) => {
    await world.as(by, () => world.submit.run(id, { answers: { cases: 'x', rule: 'y' }, interviewId: null }));
    const [row] = await world.asSchool(() => currentManager().query<{ id: string }[]>(
      'SELECT id FROM submission WHERE school_id = $1 AND assignment_id = $2 AND student_id = $3 ORDER BY attempt DESC LIMIT 1', [world.schoolId, id, by.membershipId]));
    return row?.id ?? '';
  };
  const queue = async (by = world.counsellorA) => (await world.as(by, () => world.reviewing.queue({ limit: 100 }))).items.map(one => one.submissionId);

  it('is ordered by need: what was sent again, and what closes soon, comes before what is a little older', async () => {
    const [first, again, closing, young] = await Promise.all(['A', 'B', 'C', 'D'].map(name => world.student(world.classA, '2026-01-05', name))) as [Actor, Actor, Actor, Actor];
    const [plain, closes] = [await world.assign(), await world.assign({ dueOn: '2026-11-25', closesOn: '2026-11-25' })];
    const returnedId = await send(again, plain);
    await world.as(world.counsellorA, () => world.reviewing.review(returnedId, returned));
    world.clock.advance(3600);
    const oldest = await send(first, plain);
    world.clock.advance(3600);
    const closingId = await send(closing, closes);
    const againId = await send(again, plain);
    const youngest = await send(young, plain);
    expect(await queue()).toEqual([againId, closingId, oldest, youngest]);
    const rows = (await world.as(world.counsellorA, () => world.reviewing.queue({ limit: 100 }))).items;
    expect(rows.map(({ attempt, closesOn }) => [attempt, closesOn])).toEqual([[2, null], [1, '2026-11-25'], [1, null], [1, null]]);
    const paged: string[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const page = await world.as(world.counsellorA, () => world.reviewing.queue({ limit: 1, cursor }));
      paged.push(...page.items.map(one => one.submissionId));
      more = page.next !== null;
      cursor = page.next ?? undefined;
    }
    expect(paged).toEqual([againId, closingId, oldest, youngest]);

    const beside = (id: string, by = world.counsellorA) => world.as(by, () => world.reviewing.neighbours(id));
    expect(await beside(closingId)).toEqual({ previous: againId, next: oldest, waiting: 4 });
    expect(await beside(youngest)).toEqual({ previous: oldest, next: null, waiting: 4 });
    expect(await beside(returnedId)).toEqual({ previous: null, next: againId, waiting: 4 });
    await expect(beside(closingId, world.counsellorB)).rejects.toMatchObject({ status: 404 });
  });

  it('costs the same statements for one and for many', async () => {
    const count = () => world.as(world.counsellorA, () => countStatements(() => world.reviewing.queue({ limit: 100 })));
    const before = await count();
    const id = await world.assign();
    for (let index = 0; index < 5; index += 1) await send(await world.student(world.classA), id);
    expect(await count()).toBe(before);
    expect(before).toBeLessThan(12);
  });

  it('shows two readers each other, until one goes or is silent', async () => {
    const submissionId = await send(await world.student(world.classA), await world.assign());
    const come = (by: Actor) => world.as(by, () => world.reviewing.come(submissionId));
    expect(await come(world.counsellorA)).toEqual({ others: [], reviewed: false });
    expect(await come(world.admin)).toEqual({ others: ['Esther Uwase'], reviewed: false });
    expect((await come(world.counsellorA)).others).toEqual(['Solange Uwase']);
    await world.as(world.admin, () => world.reviewing.go(submissionId));
    expect((await come(world.counsellorA)).others).toEqual([]);
    world.clock.advance(26);
    expect((await come(world.admin)).others).toEqual([]);
    await expect(come(world.counsellorB)).rejects.toMatchObject({ status: 404 });
    await world.as(world.admin, () => world.reviewing.review(submissionId, accepted));
    expect((await come(world.counsellorA)).reviewed).toBe(true);
    await expect(world.as(world.counsellorA, () => world.reviewing.review(submissionId, returned)))
      .rejects.toMatchObject({ status: 409, code: 'already_reviewed', current: { decision: 'accepted', by: 'Solange Uwase' } });
  });

  it('has a bank of comments: one’s own and the shared, the most used first', async () => {
    const write = (by: Actor, text: string, shared: boolean) => world.as(by, () => world.comments.add({ text, shared, exerciseId: null, used: 0, writtenBy: by.membershipId, writtenAt: world.clock.now() }));
    const [own, shared, hidden] = [await write(world.counsellorA, 'Own', false), await write(world.counsellorB, 'Shared', true), await write(world.counsellorB, 'Hidden', false)];
    const bank = async (by = world.counsellorA) => (await world.as(by, () => world.comments.bank())).map(one => one.text);
    expect((await bank()).sort()).toEqual(['Own', 'Shared']);
    const submissionId = await send(await world.student(world.classA), await world.assign());
    for (const commentIds of [[hidden.id], [randomUUIDv7()]]) {
      await expect(world.as(world.counsellorA, () => world.reviewing.review(submissionId, { ...returned, commentIds }))).rejects.toMatchObject({ status: 404 });
    }
    await world.as(world.counsellorA, () => world.reviewing.review(submissionId, { ...returned, commentIds: [shared.id] }));
    expect(await bank()).toEqual(['Shared', 'Own']);
    const toChange = (by: Actor, id: string) => world.as(by, () => world.comments.toChange(id));
    await expect(toChange(world.counsellorA, shared.id)).rejects.toMatchObject({ status: 404 });
    await expect(toChange(world.admin, own.id)).rejects.toMatchObject({ status: 404 });
    expect((await toChange(world.admin, shared.id)).text).toBe('Shared');
  });
});

import { countStatements } from '@tendril/platform/testing';
import { type Actor, TODAY, World } from '../testing/world';

const WORK = { answers: { cases: 'Three', rule: 'One' }, interviewId: null };

describe('what needs a counsellor today', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.moveTo(`${TODAY}T08:00:00Z`));

  const agenda = (by: Actor) => world.as(by, () => world.agenda.collect());
  const of = async (by: Actor, kind: string) => (await agenda(by)).find(one => one.kind === kind);

  it('is nothing while nothing waits', async () => {
    expect(await agenda(world.counsellorA)).toEqual([]);
  });

  it('is work of her own students: what waits, and what nobody has begun close to the day', async () => {
    const [sends, begins, idle] = [await world.student(world.classA, '2026-01-05', 'Keza'), await world.student(world.classA), await world.student(world.classA)];
    const [near, far, named] = [await world.assign({ dueOn: '2026-11-25' }), await world.assign({ dueOn: '2026-12-10' }), await world.assign({ cohortIds: [], studentIds: [idle.membershipId], dueOn: '2026-11-24' })];
    await world.assign({ dueOn: '2026-11-25', cohortIds: [world.classB] });
    await world.as(sends, () => world.submit.run(near, WORK));
    await world.as(begins, () => world.work.saveDraft(near, { answers: { cases: 'One' }, interviewId: null, version: 0 }));
    expect(await of(world.counsellorA, 'review')).toMatchObject({ count: 1, since: '2026-11-23T08:00:00.000Z', items: [{ name: 'Keza Uwase', note: 'S5 MCB', dueOn: '2026-11-25', count: 1 }] });
    const unbegun = await of(world.counsellorA, 'nothing-begun');
    expect(unbegun?.items.map(({ id, count, of: asked, dueOn }) => [id, count, asked, dueOn])).toEqual([[named, 1, 1, '2026-11-24'], [near, 1, 3, '2026-11-25']]);
    expect(JSON.stringify(unbegun)).not.toContain(far);
    expect(await of(world.counsellorB, 'review')).toBeUndefined();
    expect((await of(world.counsellorB, 'nothing-begun'))).toBeUndefined();
    await world.student(world.classB);
    expect((await of(world.counsellorB, 'nothing-begun'))?.count).toBe(1);
    expect((await of(world.admin, 'nothing-begun'))?.count).toBe(3);
  });

  it('takes the same number of statements for little and for much', async () => {
    const count = () => world.as(world.counsellorA, () => countStatements(() => world.agenda.collect()));
    const before = await count();
    for (let index = 0; index < 6; index += 1) {
      const id = await world.assign({ dueOn: '2026-11-25' });
      await world.as(await world.student(world.classA), () => world.submit.run(id, WORK));
    }
    expect(await count()).toBe(before);
  });
});

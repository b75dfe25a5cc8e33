import { randomUUIDv7 } from 'node:crypto';
import { countStatements } from '@tendril/platform/testing';
import { type Actor, World } from '../testing/world';

describe('the numbers of a caseload', () => {
  let world: World;
  let keza: string;
  let aline: string;
  let eric: string;
  beforeAll(async () => {
    world = await World.open();
    [keza, aline, eric] = [await world.student(world.classA, 'Keza'), await world.student(world.classA, 'Aline'), await world.student(world.classB, 'Eric')];
    await world.submission(keza, '2026-11-20T08:00:00Z', { decision: 'accepted', hours: 10 });
    await world.submission(eric, '2026-11-22T08:00:00Z');
    await world.encounters(keza, 4);
    await world.encounters(aline, 0, true);
    await world.encounters(eric, 1);
    await world.wish(aline, '2026-11-13T08:00:00Z');
  });
  afterAll(() => world.close());

  const numbers = (by: Actor) => world.as(by, () => world.overview.numbers());
  const behind = async (by: Actor, number: Parameters<typeof world.overview.behind>[0]['number'], more = {}) => (await world.as(by, () => world.overview.behind({ number, ...more }))).map(one => one.id);

  it('are those of the reader’s own students, an admin’s those of all', async () => {
    expect(await numbers(world.counsellorA)).toEqual({
      students: 2, encounters: { none: 1, some: 0, four: 1 }, reviews: { reviewed: 1, medianHours: 10, waiting: 0, oldest: null }, unmatched: { students: 1, medianDays: 10, longestDays: 10 }, weeks: expect.any(Array),
      work: [{ cohortId: world.classA, cohort: 'S5 MCB', exerciseId: world.exerciseId, exercise: { en: 'Map', fr: 'Carte', rw: 'Ikarita' }, asked: 2, begun: 1, submitted: 1, accepted: 1 }],
    });
    expect(await numbers(world.counsellorB)).toMatchObject({ students: 1, encounters: { some: 1 }, reviews: { reviewed: 0, medianHours: null, waiting: 1, oldest: '2026-11-22T08:00:00.000Z' }, unmatched: { students: 0, medianDays: null } });
    expect(await numbers(world.admin)).toMatchObject({ students: 3, encounters: { none: 1, some: 1, four: 1 } });
  });

  it('are those of one cohort where one is named', async () => {
    expect(await world.as(world.admin, () => world.overview.numbers({ cohort: world.classB }))).toMatchObject({ students: 1, encounters: { none: 0, some: 1, four: 0 } });
    await expect(world.as(world.counsellorA, () => world.overview.numbers({ cohort: world.classB }))).rejects.toMatchObject({ status: 404 });
  });

  it('show how they came about, week by week', async () => {
    const { weeks } = await numbers(world.counsellorA);
    const none = { none: 2, four: 0, reviewed: 0, medianHours: null };
    expect(weeks).toEqual([
      ...['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'].map(on => ({ on, ...none })),
      ...['2026-11-02', '2026-11-09', '2026-11-16'].map(on => ({ on, none: 1, four: 1, reviewed: 0, medianHours: null })),
      { on: '2026-11-23', none: 1, four: 1, reviewed: 1, medianHours: 10 },
    ]);
  });

  it('have each its list behind it, within reach', async () => {
    const { counsellorA } = world;
    expect(await behind(counsellorA, 'students')).toEqual([aline, keza]);
    expect(await behind(counsellorA, 'encounters-none')).toEqual([aline]);
    expect(await behind(counsellorA, 'encounters-four')).toEqual([keza]);
    expect(await behind(counsellorA, 'not-begun', { exercise: world.exerciseId, cohort: world.classA })).toEqual([aline]);
    expect(await behind(counsellorA, 'accepted')).toEqual([keza]);
    expect(await behind(counsellorA, 'unmatched')).toEqual([aline]);
    expect(await behind(counsellorA, 'reviews-waiting')).toEqual([]);
    expect(await behind(world.admin, 'reviews-waiting')).toEqual([eric]);
    for (const cohort of [world.classB, randomUUIDv7()]) await expect(behind(counsellorA, 'students', { cohort })).rejects.toMatchObject({ status: 404 });
    await expect(behind(counsellorA, 'asked', { exercise: randomUUIDv7() })).rejects.toMatchObject({ status: 404 });
  });

  it('take the same statements for few and for many', async () => {
    const count = () => world.as(world.counsellorB, () => countStatements(() => world.overview.numbers()));
    const before = await count();
    for (const name of ['A', 'B', 'C']) await world.submission(await world.student(world.classB, name), '2026-11-22T08:00:00Z');
    expect(await count()).toBe(before);
  });
});

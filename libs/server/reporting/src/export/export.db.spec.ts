import { deliverDue } from '@tendril/platform';
import { NOW, type Actor, World } from '../testing/world';

describe('an export', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    await world.student(world.classA, '=Keza');
    await world.student(world.classB, 'Eric');
  });
  afterAll(() => world.close());
  beforeEach(() => world.clock.moveTo(NOW));

  const ask = (by: Actor) => world.as(by, () => world.exporting.ask({ number: 'students', cohortId: null, exerciseId: null }));
  const fetch = (by: Actor, id: string) => world.as(by, () => world.exporting.fetch(id));
  const deliver = () => deliverDue({ tenancy: world.tenancy, clock: world.clock, handlers: [world.make] });

  it('is made by a job with what whoever asked reaches, safe in a spreadsheet, and written down', async () => {
    const { id, state } = await ask(world.counsellorA);
    expect(state).toBe('making');
    await expect(fetch(world.counsellorA, id)).rejects.toMatchObject({ status: 422, code: 'export_not_ready' });
    await deliver();
    expect(await world.as(world.counsellorA, () => world.exporting.one(id))).toMatchObject({ state: 'made', rows: 1 });
    const { name, bytes } = await fetch(world.counsellorA, id);
    expect(name).toBe('students-2026-11-23.csv');
    expect(bytes.toString()).toMatch(/^\uFEFFname,cohort,count,since,id\r\n'=Keza Uwase,S5 MCB,,,[0-9a-f-]{36}\r\n$/);
    const actions = await world.rows<{ action: string }>('SELECT action FROM audit_entry WHERE school_id = $1 AND subject_id = $2 ORDER BY id', id);
    expect(actions.map(one => one.action)).toEqual(['export.asked', 'export.made', 'export.fetched']);
  });

  it('is for whoever asked alone, for a day', async () => {
    const { id } = await ask(world.counsellorA);
    await deliver();
    for (const by of [world.admin, world.counsellorB]) await expect(fetch(by, id)).rejects.toMatchObject({ status: 404 });
    world.clock.advance(24 * 3600 - 1);
    await fetch(world.counsellorA, id);
    world.clock.advance(1);
    await expect(fetch(world.counsellorA, id)).rejects.toMatchObject({ status: 404 });
    expect(await world.asSchool(() => world.exports.expiredFiles())).not.toEqual([]);
  });

  it('holds nothing for a member who has left before it was made', async () => {
    const { id } = await ask(world.counsellorB);
    await world.rows(`UPDATE membership SET left_on = '2026-11-23' WHERE school_id = $1 AND id = $2`, world.counsellorB.membershipId);
    await deliver();
    expect(await world.rows('SELECT state, file_id FROM report_export WHERE school_id = $1 AND id = $2', id)).toEqual([{ state: 'failed', file_id: null }]);
  });
});

import { World } from '../testing/world';

describe('the audit trail', () => {
  let world: World;
  beforeAll(async () => {
    world = await World.open();
    const keza = await world.student(world.classA, 'Keza');
    for (const [at, by, action] of [['2026-11-20T21:59:00Z', world.counsellorA, 'student.seen'], ['2026-11-20T22:01:00Z', world.counsellorB, 'student.changed'], ['2026-11-21T10:00:00Z', world.counsellorA, 'submission.seen']] as const) {
      await world.rows(`INSERT INTO audit_entry (school_id, id, at, actor_id, action, subject_id, details) VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, '{}')`, at, by.membershipId, action, keza);
    }
  });
  afterAll(() => world.close());

  const page = (query: object = {}) => world.as(world.admin, () => world.trail.page({ limit: 100, ...query } as never, 'Africa/Kigali'));
  const actions = async (query?: object) => (await page(query)).rows.map(row => row.action);

  it('is read newest first, and filtered by who, what and the days of the school', async () => {
    expect(await actions()).toEqual(['submission.seen', 'student.changed', 'student.seen']);
    expect(await actions({ actor: world.counsellorA.membershipId })).toEqual(['submission.seen', 'student.seen']);
    expect(await actions({ action: 'student' })).toEqual(['student.changed', 'student.seen']);
    expect(await actions({ action: 'student.seen' })).toEqual(['student.seen']);
    expect(await actions({ from: '2026-11-21' })).toEqual(['submission.seen', 'student.changed']);
    expect(await actions({ until: '2026-11-20' })).toEqual(['student.seen']);
  });

  it('goes on page by page, and refuses a cursor that it did not make', async () => {
    const first = await page({ limit: 2 });
    expect((await page({ limit: 2, cursor: first.next })).rows.map(row => row.action)).toEqual(['student.seen']);
    await expect(page({ cursor: 'x' })).rejects.toMatchObject({ status: 400, fields: [{ path: 'cursor' }] });
  });

  it('says whom and what its ids point to, as far as the school knows them', async () => {
    const unknown = '00000000-0000-7000-8000-000000000001';
    const details = { assignmentId: world.assignmentId, exerciseId: world.exerciseId, cohortId: world.classA, handOverTo: world.counsellorB.membershipId, noteId: unknown, attempt: 1, dueOn: '2026-12-01' };
    await world.rows(`INSERT INTO audit_entry (school_id, id, at, actor_id, action, subject_id, details) VALUES ($1, gen_random_uuid(), '2026-10-01', $2, 'exercise.copied', $3, $4)`,
      world.admin.membershipId, world.exerciseId, JSON.stringify(details));
    const { items } = await world.as(world.admin, () => world.readTrail.page({ action: 'exercise', limit: 100 }));
    const title = { en: 'Map', fr: 'Carte', rw: 'Ikarita' };
    expect(items).toMatchObject([{ actor: 'Solange Uwase', subject: null, details }]);
    expect(items[0]?.names).toEqual({ [world.exerciseId]: title, [world.assignmentId]: title, [world.classA]: 'S5 MCB', [world.counsellorB.membershipId]: 'Jean Uwase' });
  });
});

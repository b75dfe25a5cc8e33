import { deliverDue, Tenancy } from '@tendril/platform';
import { HttpFixture, PASSWORD, tokenIn } from '../testing/http-fixture';
import { Town } from '../testing/town';
import { OnStaffLeft } from './on-staff-left';

describe('staff', () => {
  let http: HttpFixture;
  let town: Town;
  const version = async (id: string) => (await town.get('/staff')).json().items.find((row: { id: string }) => row.id === id).version;
  const setRole = async (id: string, role: string, as = town.admin) => town.put(`/staff/${id}/role`, { role, version: await version(id) }, as);

  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-one');
  });

  afterAll(() => http.close());

  it('are listed with state, cohorts and how many students they reach', async () => {
    await Promise.all([town.student(), town.student(), town.student({ cohortId: town.otherCohortId })]);
    await town.post('/staff/invitations', { email: 'new@example.org', role: 'counsellor', givenName: 'New', familyName: 'Aaa' });
    const rows = (await town.get('/staff', town.counsellor)).json().items;
    expect(rows).toMatchObject([
      { familyName: 'Aaa', state: 'invited', students: 0 },
      { id: town.counsellorId, state: 'active', cohorts: [{ id: town.cohortId, name: 'S5' }], students: 2 },
      { id: town.adminId, role: 'admin' },
    ]);
    const cohort = (await town.get('/cohorts', town.counsellor)).json().items;
    expect(cohort).toEqual([expect.objectContaining({ id: town.cohortId, students: 2, academicYear: '2026', counsellors: [{ id: town.counsellorId, name: 'Ange Mukamana' }] })]);
  });

  it('get a caseload as a difference of dated rows', async () => {
    const { id } = await town.student({ cohortId: town.otherCohortId });
    const set = (cohortIds: string[], studentIds: string[]) => town.put(`/staff/${town.counsellorId}/caseload`, { cohortIds, studentIds });
    const rows = () => town.rows<{ id: string; until_date: string | null }>('SELECT id, until_date FROM caseload WHERE counsellor_id = $1 ORDER BY id', [town.counsellorId]);
    expect(await rows()).toHaveLength(1);
    expect((await set([town.cohortId], [id, id])).json()).toMatchObject({ cohorts: [{ name: 'S5' }], students: [{ id }] });
    expect((await town.get(`/students/${id}`, town.counsellor)).statusCode).toBe(200);
    await set([], [id]);
    expect((await town.get('/students', town.counsellor)).json().items.map((row: { id: string }) => row.id)).toEqual([id]);
    await set([town.cohortId], []);
    expect(await rows()).toEqual([{ id: expect.any(String), until_date: null }]);
    expect((await set(['019aaaaa-0000-7000-8000-000000000000'], [])).statusCode).toBe(404);
    expect((await set([], [town.counsellorId])).statusCode).toBe(404);
    expect((await town.put(`/staff/${town.counsellorId}/caseload`, { cohortIds: [], studentIds: [] }, town.counsellor)).statusCode).toBe(403);
  });

  it('who look at another’s caseload see no student whom they do not reach', async () => {
    const other = await Town.staff(http, town, 'other@example.org', 'counsellor');
    const { id } = await town.student({ cohortId: town.otherCohortId });
    await town.put(`/staff/${other.id}/caseload`, { cohortIds: [town.otherCohortId], studentIds: [id] });
    expect((await town.get(`/staff/${other.id}/caseload`, town.counsellor)).json()).toMatchObject({ cohorts: [{ name: 'S6' }], students: [] });
  });

  it('keep an admin, whoever goes first', async () => {
    expect((await setRole(town.adminId, 'counsellor')).json()).toMatchObject({ status: 422, code: 'last_admin' });
    expect((await town.post(`/staff/${town.adminId}/departure`, { on: '2026-11-23', handOverTo: null })).json()).toMatchObject({ status: 422, code: 'last_admin' });
    await town.post('/staff/invitations', { email: 'invited@example.org', role: 'admin', givenName: 'Not', familyName: 'Joined' });
    expect((await setRole(town.adminId, 'counsellor')).json()).toMatchObject({ code: 'last_admin' });

    const second = await Town.staff(http, town, 'second@example.org', 'admin');
    const [mine, theirs] = [await version(town.adminId), await version(second.id)];
    const answers = await Promise.all([
      town.put(`/staff/${town.adminId}/role`, { role: 'counsellor', version: mine }, second.token),
      town.put(`/staff/${second.id}/role`, { role: 'counsellor', version: theirs }, town.admin),
    ]);
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 422]);
    const staying = answers[0]?.statusCode === 200 ? second : { id: town.adminId, token: town.admin };
    const going = answers[0]?.statusCode === 200 ? town.adminId : second.id;
    expect((await setRole(going, 'admin', staying.token)).statusCode).toBe(200);
  });

  it('have the new role from the next request on, and edit from the newest version', async () => {
    const { id, token } = await Town.staff(http, town, 'riser@example.org', 'counsellor');
    expect((await town.get('/roster-imports', token)).statusCode).toBe(404);
    expect((await town.post('/cohorts', { name: 'X', academicYearId: town.cohortId }, token)).statusCode).toBe(403);
    const old = await version(id);
    await setRole(id, 'admin');
    expect((await town.post('/cohorts', { name: 'X', academicYearId: town.cohortId }, token)).statusCode).toBe(404);
    expect((await town.put(`/staff/${id}/role`, { role: 'counsellor', version: old })).json()).toMatchObject({ status: 409, current: { id, role: 'admin', version: old + 1 } });
  });

  it('who leave hand over without a day between, lose their sessions, and may be invited back', async () => {
    const [going, coming] = [await Town.staff(http, town, 'going@example.org', 'counsellor'), await Town.staff(http, town, 'coming@example.org', 'counsellor')];
    const { id: studentId } = await town.student();
    await town.put(`/staff/${going.id}/caseload`, { cohortIds: [town.otherCohortId], studentIds: [studentId] });
    await town.put(`/staff/${coming.id}/caseload`, { cohortIds: [town.otherCohortId], studentIds: [] });
    expect((await town.post(`/staff/${going.id}/departure`, { on: '2026-11-23', handOverTo: going.id })).json().fields[0]).toMatchObject({ path: 'handOverTo', code: 'same_person' });
    expect((await town.post(`/staff/${going.id}/departure`, { on: '2026-11-23', handOverTo: studentId })).statusCode).toBe(404);

    const left = await town.post(`/staff/${going.id}/departure`, { on: '2026-11-23', handOverTo: coming.id });
    expect(left.json()).toMatchObject({ state: 'left', cohorts: [], students: 0 });
    expect((await town.get('/session', going.token)).statusCode).toBe(401);
    expect((await http.call('POST', '/session', { kind: 'password', email: 'going@example.org', password: PASSWORD })).statusCode).toBe(401);
    expect((await town.get(`/staff/${coming.id}/caseload`)).json()).toMatchObject({ cohorts: [{ id: town.otherCohortId }], students: [{ id: studentId }] });
    expect(await town.rows('SELECT id FROM caseload WHERE counsellor_id = $1', [coming.id])).toHaveLength(2);
    expect(await town.events('staff.left')).toEqual([{ membershipId: going.id }]);
    expect(await town.events('membership.ended')).toContainEqual({ membershipId: going.id });
    expect((await town.post(`/staff/${going.id}/departure`, { on: '2026-11-24', handOverTo: null })).json()).toMatchObject({ status: 409, code: 'already_left' });

    const back = await Town.staff(http, town, 'going@example.org', 'admin');
    expect(back.id).toBe(going.id);
    expect((await town.get(`/staff/${back.id}/caseload`, back.token)).json()).toEqual({ cohorts: [], students: [] });
  });

  it('who leave on a later day stay until it begins', async () => {
    const later = await Town.staff(http, town, 'later@example.org', 'counsellor');
    await town.post(`/staff/${later.id}/departure`, { on: '2026-11-24', handOverTo: null });
    expect((await town.get('/session', later.token)).statusCode).toBe(200);
    const due = await town.rows<{ not_before: Date }>(`SELECT d.not_before FROM outbox_due d JOIN outbox o ON o.school_id = d.school_id AND o.id = d.event_id WHERE o.type = 'staff.left' ORDER BY d.not_before DESC`);
    expect(due[0]?.not_before.toISOString()).toBe('2026-11-23T22:00:00.000Z');
    http.clock.moveTo('2026-11-23T22:00:00Z');
    expect((await town.get('/session', later.token)).statusCode).toBe(401);
    http.clock.moveTo('2026-11-23T08:00:00Z');
  });

  describe('who are to leave', () => {
    const TOMORROW = '2026-11-24';
    const deliver = () => deliverDue({ tenancy: http.app.get(Tenancy), clock: http.clock, handlers: [http.app.get(OnStaffLeft)] });
    const departure = async (id: string, on: string, handOverTo: string | null) => town.put(`/staff/${id}/departure`, { on, handOverTo, version: await version(id) });
    const days = (id: string) => town.rows('SELECT from_date, until_date FROM caseload WHERE counsellor_id = $1', [id]);
    const signIn = (email: string) => http.call('POST', '/session', { kind: 'password', email, password: PASSWORD });
    let [going, coming, third] = [{ id: '', token: '' }, { id: '', token: '' }, { id: '', token: '' }];
    let count = 0;

    beforeEach(async () => {
      const join = () => Town.staff(http, town, `leaver${(count += 1)}@example.org`, 'counsellor');
      [going, coming, third] = [await join(), await join(), await join()];
      await town.put(`/staff/${going.id}/caseload`, { cohortIds: [town.otherCohortId], studentIds: [] });
    });

    /** The days a school lives through, each with what falls due on it; then back to the first. */
    async function until(day: string, then: (admin: string) => Promise<void>): Promise<void> {
      http.clock.moveTo(`${day}T08:00:00Z`);
      await deliver();
      try {
        await then(tokenIn(await signIn('second@example.org')));
      } finally {
        http.clock.moveTo('2026-11-23T08:00:00Z');
      }
    }

    it('are shown with day and successor, keep their caseload until then, and hand over what it is on the day', async () => {
      await town.post(`/staff/${going.id}/departure`, { on: TOMORROW, handOverTo: coming.id });
      expect((await town.get('/staff')).json().items).toContainEqual(expect.objectContaining({ id: going.id, state: 'active', leavesOn: TOMORROW, handOverTo: { id: coming.id, name: 'Ange Mukamana' } }));
      await town.put(`/staff/${going.id}/caseload`, { cohortIds: [town.otherCohortId, town.cohortId], studentIds: [] });
      expect(await days(coming.id)).toEqual([]);
      await until(TOMORROW, async admin => {
        expect((await town.get(`/staff/${coming.id}/caseload`, admin)).json().cohorts).toHaveLength(2);
        await deliver();
      });
      expect(await days(going.id)).toEqual(Array(2).fill({ from_date: '2026-11-23', until_date: '2026-11-23' }));
      expect(await days(coming.id)).toEqual(Array(2).fill({ from_date: TOMORROW, until_date: null }));
    });

    it('may go on another day to somebody else, from the newest version', async () => {
      await town.post(`/staff/${going.id}/departure`, { on: TOMORROW, handOverTo: coming.id });
      const old = await version(going.id);
      expect((await departure(going.id, '2026-11-25', third.id)).json()).toMatchObject({ leavesOn: '2026-11-25', handOverTo: { id: third.id } });
      expect((await town.put(`/staff/${going.id}/departure`, { on: TOMORROW, handOverTo: null, version: old })).json()).toMatchObject({ status: 409, current: { leavesOn: '2026-11-25' } });
      await until(TOMORROW, async admin => expect((await town.get(`/staff/${going.id}/caseload`, admin)).json().cohorts).toHaveLength(1));
      await until('2026-11-25', async () => undefined);
      expect([await days(coming.id), await days(third.id)]).toEqual([[], [{ from_date: '2026-11-25', until_date: null }]]);
    });

    it('may stay after all, until the day has come', async () => {
      const stay = (id: string, as = town.admin) => http.call('DELETE', `/staff/${id}/departure`, undefined, { as });
      expect((await stay(going.id)).statusCode).toBe(404);
      await town.post(`/staff/${going.id}/departure`, { on: TOMORROW, handOverTo: coming.id });
      expect((await stay(going.id, going.token)).statusCode).toBe(403);
      expect((await stay(going.id)).json()).toMatchObject({ state: 'active', leavesOn: null, handOverTo: null });
      await until(TOMORROW, async () => expect((await signIn(`leaver${count - 2}@example.org`)).statusCode).toBe(201));
      expect([await days(going.id), await days(coming.id)]).toEqual([[{ from_date: '2026-11-23', until_date: null }], []]);
      await town.post(`/staff/${going.id}/departure`, { on: '2026-11-23', handOverTo: null });
      expect((await stay(going.id)).json()).toMatchObject({ status: 409, code: 'already_left' });
      expect((await departure(going.id, TOMORROW, null)).json()).toMatchObject({ status: 409, code: 'already_left' });
    });

    it('do not leave on a day that is over, and no caseload ends before it begins', async () => {
      expect((await town.post(`/staff/${going.id}/departure`, { on: '2026-11-22', handOverTo: null })).json().fields).toMatchObject([{ path: 'on', code: 'in_past' }]);
      await town.post(`/staff/${going.id}/departure`, { on: TOMORROW, handOverTo: null });
      expect((await departure(going.id, '2026-11-22', null)).json().fields).toMatchObject([{ path: 'on', code: 'in_past' }]);
      expect((await departure(going.id, '2026-11-23', coming.id)).json()).toMatchObject({ state: 'left', leavesOn: '2026-11-23' });
      expect([await days(going.id), await days(coming.id)]).toEqual([[], [{ from_date: '2026-11-23', until_date: null }]]);
    });

    it('hand over past somebody who has left meanwhile, and in a ring to nobody', async () => {
      await town.post(`/staff/${going.id}/departure`, { on: '2026-11-25', handOverTo: coming.id });
      await town.post(`/staff/${coming.id}/departure`, { on: TOMORROW, handOverTo: third.id });
      await until(TOMORROW, async () => undefined);
      await until('2026-11-25', async () => undefined);
      expect(await days(third.id)).toEqual([{ from_date: '2026-11-25', until_date: null }]);
      await town.put(`/staff/${third.id}/caseload`, { cohortIds: [town.otherCohortId], studentIds: [] });
      const last = await Town.staff(http, town, `leaver${(count += 1)}@example.org`, 'counsellor');
      await town.post(`/staff/${third.id}/departure`, { on: '2026-11-25', handOverTo: last.id });
      await town.post(`/staff/${last.id}/departure`, { on: TOMORROW, handOverTo: third.id });
      await until('2026-11-25', async () => undefined);
      expect(await days(last.id)).toEqual([]);
    });
  });
});

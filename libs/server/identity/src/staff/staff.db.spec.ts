import { HttpFixture, PASSWORD } from '../testing/http-fixture';
import { Town } from '../testing/town';

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
    const [before] = await rows();
    expect((await set([town.cohortId], [id, id])).json()).toMatchObject({ cohorts: [{ name: 'S5' }], students: [{ id }] });
    expect((await town.get(`/students/${id}`, town.counsellor)).statusCode).toBe(200);
    await set([], [id]);
    expect((await town.get('/students', town.counsellor)).json().items.map((row: { id: string }) => row.id)).toEqual([id]);
    await set([town.cohortId], []);
    expect(await rows()).toMatchObject([{ id: before?.id, until_date: '2026-11-22' }, { until_date: '2026-11-22' }, { until_date: null }]);
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
});

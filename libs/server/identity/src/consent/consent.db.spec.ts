import { HttpFixture } from '../testing/http-fixture';
import { Town } from '../testing/town';

describe('consent', () => {
  let http: HttpFixture;
  let town: Town;
  const yes = { guardianName: 'Marie Uwase', relation: 'mother', purpose: 'mentoring', givenOn: '2026-11-01', note: '' };

  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-one');
  });

  afterAll(() => http.close());

  it('is recorded with who, when and what, counts at once, and is withdrawn once', async () => {
    const { id } = await town.student();
    const given = await town.post(`/students/${id}/consents`, yes, town.counsellor);
    expect(given.statusCode).toBe(201);
    expect(given.json()).toMatchObject({ consent: 'given', consents: [{ ...yes, recordedBy: 'Ange Mukamana', recordedAt: '2026-11-23T08:00:00.000Z', withdrawnOn: null }] });
    const consentId = given.json().consents[0].id;

    const withdraw = (withdrawnOn: string) => town.post(`/consents/${consentId}/withdrawal`, { withdrawnOn }, town.counsellor);
    expect((await withdraw('2026-10-31')).json().fields).toEqual([{ path: 'withdrawnOn', code: 'before_given', params: {} }]);
    expect((await withdraw('2026-11-24')).json().fields).toEqual([{ path: 'withdrawnOn', code: 'in_future', params: {} }]);
    const answers = await Promise.all([withdraw('2026-11-23'), withdraw('2026-11-20')]);
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409]);
    expect((await town.get(`/students/${id}`)).json()).toMatchObject({ consent: 'missing' });
    expect(await town.events('consent.withdrawn')).toEqual([{ studentId: id }]);
  });

  it('stands in the list as on the record', async () => {
    const ages: Record<string, string | null> = { grown: '2010-11-23', young: '2010-11-24', unknown: null };
    const ids: Record<string, string> = {};
    for (const [name, birthDate] of Object.entries(ages)) ids[name] = (await town.student({ familyName: name, birthDate })).id;
    await town.post(`/students/${ids['unknown']}/consents`, yes);
    const rows: { id: string; consent: string }[] = (await town.get('/students')).json().items;
    const stateOf = (name: string) => rows.find(row => row.id === ids[name])?.consent;
    expect([stateOf('grown'), stateOf('young'), stateOf('unknown')]).toEqual(['not-needed', 'missing', 'given']);
    for (const name of Object.keys(ages)) expect((await town.get(`/students/${ids[name]}`)).json().consent).toBe(stateOf(name));
  });

  it('is not dated ahead, and is nobody’s business outside the caseload', async () => {
    const { id } = await town.student({ cohortId: town.otherCohortId });
    expect((await town.post(`/students/${id}/consents`, { ...yes, givenOn: '2026-11-24' })).json().fields[0].code).toBe('in_future');
    expect((await town.post(`/students/${id}/consents`, yes, town.counsellor)).statusCode).toBe(404);
    const consentId = (await town.post(`/students/${id}/consents`, yes)).json().consents[0].id;
    expect((await town.post(`/consents/${consentId}/withdrawal`, { withdrawnOn: '2026-11-20' }, town.counsellor)).statusCode).toBe(404);
  });

  it('follows the school’s own rule', async () => {
    const { id } = await town.student({ birthDate: '2013-01-01' });
    const school = (await town.get('/school')).json();
    const changed = await town.put('/school', { ...school, slug: undefined, rules: { ...school.rules, consentAge: 13 } });
    expect(changed.json()).toMatchObject({ version: school.version + 1, rules: { consentAge: 13 } });
    expect((await town.get(`/students/${id}`)).json().consent).toBe('not-needed');
    const late = await town.put('/school', { ...school, slug: undefined, name: 'Late' });
    expect(late.json()).toMatchObject({ status: 409, current: { rules: { consentAge: 13 } } });
  });
});

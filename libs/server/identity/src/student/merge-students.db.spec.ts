import { HttpFixture } from '../testing/http-fixture';
import { Town } from '../testing/town';

describe('merging two records of one student', () => {
  let http: HttpFixture;
  let town: Town;
  const yes = (givenOn: string) => ({ guardianName: 'Marie Uwase', relation: 'mother', purpose: 'mentoring', givenOn, note: '' });
  const merge = (from: string, into: string, as = town.admin) => town.post(`/students/${from}/merge`, { into }, as);

  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-one');
  });

  afterAll(() => http.close());

  it('keeps one, gives it what does not clash, and closes the other', async () => {
    const from = (await town.student({ cohortId: town.otherCohortId, birthDate: '2011-05-06' })).id;
    const into = (await town.student({ birthDate: null })).id;
    for (const day of ['2026-11-01', '2026-11-02']) await town.post(`/students/${from}/consents`, yes(day));
    await town.post(`/students/${into}/consents`, yes('2026-11-01'));
    await town.put(`/staff/${town.counsellorId}/caseload`, { cohortIds: [town.cohortId], studentIds: [from] });
    const { pin } = (await town.post(`/students/${from}/pin`)).json();

    const answer = await merge(from, into);
    expect(answer.json()).toMatchObject({ id: into, birthDate: '2011-05-06', enrolments: [{ cohort: 'S5', until: null }], consents: [{ givenOn: '2026-11-02' }, { givenOn: '2026-11-01' }] });
    expect((await town.get(`/students/${from}`)).json()).toMatchObject({ mergedInto: into, left: true, hasPin: false, enrolments: [], consents: [{ givenOn: '2026-11-01' }] });
    expect(await town.events('student.merged')).toEqual([{ from, into }]);
    expect((await town.get(`/staff/${town.counsellorId}/caseload`)).json().students).toEqual([{ id: into, name: 'Aline Uwase' }]);
    const { username } = (await town.get(`/students/${from}`)).json();
    expect((await http.call('POST', '/session', { kind: 'pin', school: 'gs-one', username, pin })).statusCode).toBe(401);
    const listed: { id: string }[] = [...(await town.get('/students')).json().items, ...(await town.get('/students?left=yes')).json().items];
    expect(listed.map(row => row.id)).toEqual([into]);
  });

  it('gives the history of a year before', async () => {
    const from = (await town.student()).id;
    await town.post(`/students/${from}/departure`, { on: '2026-12-01' });
    http.clock.moveTo('2026-12-01T08:00:00Z');
    const admin = (await http.call('POST', '/session', { kind: 'password', email: 'admin@gs-one.example', password: 'correct horse battery' })).cookies[0]?.value ?? '';
    const person = { givenName: 'Aline', familyName: 'Uwase', preferredName: null, birthDate: null, externalId: null, cohortId: town.otherCohortId };
    const into = (await town.post('/students', person, admin)).json().id;
    const enrolments = (await merge(from, into, admin)).json().enrolments;
    expect(enrolments).toMatchObject([{ cohort: 'S5', from: '2026-11-23', until: '2026-11-30' }, { cohort: 'S6', from: '2026-12-01', until: null }]);
    http.clock.moveTo('2026-11-23T08:00:00Z');
  });

  it('is refused with itself, with a closed record, and for a counsellor', async () => {
    const [one, two, three] = [(await town.student()).id, (await town.student()).id, (await town.student()).id];
    expect((await merge(one, one)).json()).toMatchObject({ status: 422, code: 'merge_with_itself' });
    expect((await merge(one, two, town.counsellor)).statusCode).toBe(403);
    await merge(one, two);
    expect((await merge(one, three)).json()).toMatchObject({ status: 409, code: 'student_merged' });
    expect((await merge(three, one)).json()).toMatchObject({ status: 409, code: 'student_merged' });
    expect((await town.post(`/students/${one}/consents`, yes('2026-11-01'))).json()).toMatchObject({ status: 409, code: 'student_merged' });
    await merge(two, three);
    expect((await town.get(`/students/${one}`)).json().mergedInto).toBe(three);
  });

  it('each into the other at once closes one of them', async () => {
    const [one, two] = [(await town.student()).id, (await town.student()).id];
    const answers = await Promise.all([merge(one, two), merge(two, one)]);
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409]);
  });
});

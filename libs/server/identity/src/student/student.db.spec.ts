import { Tenancy } from '@tendril/platform';
import { countStatements } from '@tendril/platform/testing';
import { HttpFixture, PASSWORD, tokenIn } from '../testing/http-fixture';
import { MoveStudent } from './move-student';
import { tokenOf } from '../invitation/one-time-token';
import { SECRET_KEY } from '../testing/identity-fixture';

type Body = Record<string, unknown>;

describe('students', () => {
  let http: HttpFixture;
  let school: Awaited<ReturnType<HttpFixture['school']>>;
  let elsewhere: Awaited<ReturnType<HttpFixture['school']>>;
  let counsellor: { id: string; token: string };
  let cohorts: { s5: string; s6: string; other: string };

  const post = (path: string, body?: Body, as = school.admin) => http.call('POST', path, body, { as });
  const get = (path: string, as = school.admin) => http.call('GET', path, undefined, { as });
  const put = (path: string, body: Body, as = school.admin) => http.call('PUT', path, body, { as });
  const person = (values: Body = {}) => ({ givenName: 'Aline', familyName: 'Uwase', preferredName: null, birthDate: '2011-05-06', externalId: null, cohortId: cohorts.s5, ...values });
  const add = async (values: Body = {}, as = school.admin): Promise<{ id: string; username: string; version: number }> => (await post('/students', person(values), as)).json();
  const inSchool = <T>(sql: string, params: unknown[] = []): Promise<T[]> => http.test.database.source.transaction(async manager => {
    await manager.query(`SELECT set_config('app.school_id', $1, true)`, [school.schoolId]);
    return manager.query(sql, params);
  });
  const events = async (type: string) => (await inSchool<{ payload: Body }>(`SELECT payload FROM outbox WHERE type = $1 ORDER BY id`, [type])).map(row => row.payload);

  beforeAll(async () => {
    http = await HttpFixture.open();
    [school, elsewhere] = [await http.school('gs-one'), await http.school('gs-two')];
    const year = (await post('/academic-years', { name: '2026', startsOn: '2026-01-05', endsOn: '2027-07-09', terms: [] })).json().id;
    const made = await Promise.all(['S5', 'S6', 'Other'].map(name => post('/cohorts', { name, academicYearId: year })));
    const [s5, s6, other] = made.map(answer => answer.json().id) as [string, string, string];
    cohorts = { s5, s6, other };
    const id = (await post('/staff/invitations', { email: 'ange@example.org', role: 'counsellor', givenName: 'Ange', familyName: 'Mukamana' })).json().id;
    const [row] = await inSchool<{ id: string }>(`SELECT id FROM one_time_token WHERE subject_id = $1`, [id]);
    const accepted = await http.call('POST', '/invitations/acceptance', { school: school.slug, token: tokenOf(SECRET_KEY, row?.id ?? ''), password: PASSWORD });
    counsellor = { id, token: tokenIn(accepted) };
    await put(`/staff/${id}/caseload`, { cohortIds: [s5, s6], studentIds: [] });
  });

  afterAll(() => http.close());

  it('are added by who reaches the cohort, with a user name of their own', async () => {
    const [one, two] = [await add({}, counsellor.token), await add({ givenName: 'Áline' }, counsellor.token)];
    expect([one.username, two.username]).toEqual(['aline.uwase', 'aline.uwase.2']);
    expect((await get(`/students/${one.id}`)).json()).toMatchObject({ age: 15, consent: 'missing', cohort: { name: 'S5' }, left: false, hasPin: false, version: 1 });
    expect((await post('/students', person({ cohortId: cohorts.other }), counsellor.token)).statusCode).toBe(404);
    expect((await post('/students', person({ birthDate: '2031-01-01' }))).json().fields).toEqual([{ path: 'birthDate', code: 'in_future', params: {} }]);
    const names = await add({ givenName: '김', familyName: '서연' });
    expect(names.username).toMatch(/^[a-z0-9.]+$/);
    await add({ externalId: 'x-1' });
    expect((await post('/students', person({ externalId: 'x-1' }))).json().fields).toEqual([{ path: 'externalId', code: 'taken', params: {} }]);
  });

  it('added at once get different user names', async () => {
    const answers = await Promise.all(Array.from({ length: 6 }, () => add({ givenName: 'Same', familyName: 'Name' })));
    expect(new Set(answers.map(answer => answer.username)).size).toBe(6);
  });

  it('answer a stranger’s, a foreign and a random id byte for byte alike', async () => {
    const stranger = (await add({ cohortId: cohorts.other })).id;
    const answers = await Promise.all([
      get(`/students/${stranger}`, counsellor.token), get(`/students/${stranger}`, elsewhere.admin), get('/students/019aaaaa-0000-7000-8000-000000000000', counsellor.token),
    ]);
    expect(answers.map(answer => answer.statusCode)).toEqual([404, 404, 404]);
    expect(new Set(answers.map(answer => answer.body)).size).toBe(1);
  });

  it('are listed by name a page at a time, within reach and by cohort', async () => {
    await add({ familyName: 'Zawadi', cohortId: cohorts.other });
    const all: { id: string; familyName: string }[] = (await get('/students')).json().items;
    const paged: { id: string }[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: { id: string }[]; next: string | null } = (await get(`/students?limit=4${cursor ? `&cursor=${cursor}` : ''}`)).json();
      paged.push(...page.items);
      cursor = page.next;
    }
    expect(paged.map(row => row.id)).toEqual(all.map(row => row.id));
    const own: { cohortId: string; familyName: string }[] = (await get('/students', counsellor.token)).json().items;
    expect(own.length).toBeLessThan(all.length);
    expect(own.some(row => row.familyName === 'Zawadi')).toBe(false);
    expect((await get(`/students?cohort=${cohorts.other}`)).json().items.map((row: { familyName: string }) => row.familyName)).toContain('Zawadi');
    expect((await get(`/students?cohort=${cohorts.other}`, counsellor.token)).statusCode).toBe(404);
    expect((await get('/students?cursor=nonsense')).json().fields).toEqual([{ path: 'cursor', code: 'invalid_cursor', params: {} }]);
  });

  it('changed by two people at once: the second sees how the record stands', async () => {
    const { id, username } = await add();
    const change = (givenName: string) => put(`/students/${id}`, { givenName, familyName: 'Uwase', preferredName: 'Ali', birthDate: null, externalId: null, username, version: 1 });
    const answers = await Promise.all([change('First'), change('Second')]);
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([200, 409]);
    const [won, lost] = answers[0]?.statusCode === 200 ? answers : [...answers].reverse();
    expect(lost?.json()).toMatchObject({ code: 'changed_meanwhile', current: { id, givenName: won?.json().givenName, version: 2 } });
    const taken = await put(`/students/${id}`, { givenName: 'A', familyName: 'B', preferredName: null, birthDate: null, externalId: null, username: 'aline.uwase', version: 2 });
    expect(taken.json().fields).toEqual([{ path: 'username', code: 'taken', params: {} }]);
  });

  it('get the id that the school’s own system gives them, once', async () => {
    const [one, two] = [await add(), await add()];
    const change = ({ id, username, version }: typeof one) => put(`/students/${id}`, { givenName: 'Aline', familyName: 'Uwase', preferredName: null, birthDate: null, externalId: 'sis-7', username, version });
    expect((await change(one)).json()).toMatchObject({ externalId: 'sis-7' });
    expect((await change(two)).json().fields).toEqual([{ path: 'externalId', code: 'taken', params: {} }]);
  });

  it('whose departure or move is taken back were never away, and no other domain hears of it for ten seconds', async () => {
    const { id } = await add();
    const spans = async () => (await get(`/students/${id}`)).json().enrolments.map(({ cohort, from, until }: Body) => `${cohort} ${from} ${until}`);
    await post(`/students/${id}/departure`, { on: '2026-11-23' });
    const [due] = await inSchool<{ after: number }>(
      `SELECT extract(epoch FROM d.not_before - o.created_at)::int AS after FROM outbox o JOIN outbox_due d ON d.school_id = o.school_id AND d.event_id = o.id WHERE o.type = 'student.left' AND o.payload->>'studentId' = $1`, [id]);
    expect(due).toEqual({ after: 10 });
    expect((await post(`/students/${id}/enrolments`, { cohortId: cohorts.s5, from: '2026-11-23' })).json()).toMatchObject({ left: false, cohort: { name: 'S5' } });
    expect(await spans()).toEqual(['S5 2026-11-23 null']);
    await post(`/students/${id}/departure`, { on: '2026-11-24' });
    await post(`/students/${id}/enrolments`, { cohortId: cohorts.s5, from: '2026-11-24' });
    expect(await spans()).toEqual(['S5 2026-11-23 null']);
    await post(`/students/${id}/enrolments`, { cohortId: cohorts.s6, from: '2026-11-24' });
    await post(`/students/${id}/enrolments`, { cohortId: cohorts.s5, from: '2026-11-24' });
    expect(await spans()).toEqual(['S5 2026-11-23 null']);
  });

  it('are moved together or not at all, and the answer is what moves them back', async () => {
    const [one, two] = [await add(), await add({ cohortId: cohorts.s6 })];
    const cohortOf = async (id: string) => (await get(`/students/${id}`)).json().cohort.name;
    const move = (studentIds: string[], from = '2026-11-23', as = counsellor.token) => post('/students/moves', { cohortId: cohorts.s6, studentIds, from }, as);
    const stranger = (await add({ cohortId: cohorts.other })).id;
    expect((await move([one.id, stranger])).statusCode).toBe(404);
    expect((await move([one.id], '2027-07-10')).json().fields).toEqual([{ path: 'from', code: 'after_year', params: { last: '2027-07-09' } }]);
    expect((await move([one.id, two.id], '2026-11-22')).json().fields).toEqual([{ path: 'from', code: 'before_current', params: {} }]);
    expect(await cohortOf(one.id)).toBe('S5');
    expect((await move([one.id, two.id, one.id])).json().items).toEqual([{ studentId: one.id, cohortId: cohorts.s5 }]);
    expect([await cohortOf(one.id), await cohortOf(two.id)]).toEqual(['S6', 'S6']);
    expect((await post('/students/moves', { cohortId: cohorts.s5, studentIds: [one.id], from: '2026-11-23' }, counsellor.token)).statusCode).toBe(201);
    expect((await get(`/students/${one.id}`)).json().enrolments).toMatchObject([{ cohort: 'S5', from: '2026-11-23', until: null }]);
  });

  it('are moved by several people at once, a few statements for many, and are in one cohort each in the end', async () => {
    const ids = (await Promise.all(Array.from({ length: 20 }, () => add()))).map(({ id }) => id);
    const orders = [ids, ids.toReversed(), ids.toSorted(), ids.slice(10).concat(ids.slice(0, 10))];
    const answers = await Promise.all([...orders, ...orders].map((studentIds, index) => post('/students/moves', { cohortId: index % 2 ? cohorts.s5 : cohorts.s6, studentIds, from: '2026-11-23' })));
    expect(answers.map(answer => answer.statusCode)).toEqual(Array(8).fill(201));
    const open = await inSchool<{ cohort: string; count: number }>(`SELECT cohort_id AS cohort, count(*) AS count FROM enrolment WHERE student_id = ANY ($1) AND until_date IS NULL GROUP BY 1`, [ids]);
    expect(open).toEqual([{ cohort: expect.any(String) as string, count: 20 }]);
    const statements = await http.app.get(Tenancy).inSchool({ schoolId: school.schoolId, actor: { membershipId: school.adminId, role: 'admin' } }, () =>
      countStatements(() => http.app.get(MoveStudent).moveAll({ cohortId: cohorts.other, studentIds: ids, from: '2026-11-24' })));
    expect(statements).toBeLessThan(15);
  });

  it('get one tag from several people at once, in whatever order they name them', async () => {
    const many = await inSchool<{ id: string }>(`
      WITH made AS (INSERT INTO account (id, created_at) SELECT gen_random_uuid(), now() FROM generate_series(1, 400) RETURNING id),
      joined AS (INSERT INTO membership (school_id, id, account_id, role, given_name, family_name, joined_at, created_at, version)
        SELECT $1, id, id, 'student', 'Aline', 'Uwase', now(), now(), 1 FROM made RETURNING id)
      INSERT INTO student (school_id, id, username) SELECT $1, id, 'many.' || id FROM joined RETURNING id`, [school.schoolId]);
    const ids = many.map(({ id }) => id);
    const orders = [ids, ids.toReversed(), ids.toSorted(), ids.toSorted().reverse()];
    for (const on of [true, false]) {
      const answers = await Promise.all([...orders, ...orders].map(studentIds => post('/student-tags', { tag: 'At once', studentIds, on })));
      expect(answers.map(answer => Math.floor(answer.statusCode / 100))).toEqual(Array(8).fill(2));
    }
  });

  it('move up, leave, and come back, and every day keeps its cohort', async () => {
    const { id } = await add();
    const spans = async () => (await get(`/students/${id}`)).json().enrolments.map(({ cohort, from, until }: Body) => `${cohort} ${from} ${until}`);
    expect(await spans()).toEqual(['S5 2026-11-23 null']);
    expect((await post(`/students/${id}/enrolments`, { cohortId: cohorts.s5, from: '2026-11-24' })).json()).toMatchObject({ status: 422, code: 'already_in_cohort' });
    expect((await post(`/students/${id}/enrolments`, { cohortId: cohorts.s6, from: '2026-11-22' })).json().fields).toEqual([{ path: 'from', code: 'before_current', params: {} }]);
    expect((await post(`/students/${id}/enrolments`, { cohortId: cohorts.s6, from: '2027-01-11' }, counsellor.token)).statusCode).toBe(201);
    expect(await spans()).toEqual(['S5 2026-11-23 2027-01-10', 'S6 2027-01-11 null']);

    http.clock.moveTo('2027-02-01T08:00:00Z');
    await signInAgain();
    const gone = await post(`/students/${id}/departure`, { on: '2027-02-01' }, counsellor.token);
    expect(gone.json()).toMatchObject({ left: true, cohort: null });
    expect((await get('/students?left=yes', counsellor.token)).json().items).toMatchObject([{ id, left: true }]);
    expect((await post(`/students/${id}/departure`, { on: '2027-02-02' })).json()).toMatchObject({ status: 409, code: 'already_left' });
    expect(await events('student.left')).toContainEqual({ studentId: id });

    expect((await post(`/students/${id}/enrolments`, { cohortId: cohorts.s6, from: '2027-01-31' })).json().fields[0].code).toBe('before_departure');
    http.clock.moveTo('2027-05-03T08:00:00Z');
    await signInAgain();
    const back = await post(`/students/${id}/enrolments`, { cohortId: cohorts.s6, from: '2027-05-03' }, counsellor.token);
    expect(back.json()).toMatchObject({ left: false, cohort: { name: 'S6' } });
    expect(await spans()).toEqual(['S5 2026-11-23 2027-01-10', 'S6 2027-01-11 2027-01-31', 'S6 2027-05-03 null']);
  });

  it('put into the wrong cohort are put right the same day without a trace in the list', async () => {
    const { id } = await add();
    await post(`/students/${id}/enrolments`, { cohortId: cohorts.s6, from: '2027-05-03' });
    const answer = await post(`/students/${id}/enrolments`, { cohortId: cohorts.s5, from: '2027-05-03' });
    expect(answer.json()).toMatchObject({ cohort: { name: 'S5' }, enrolments: [{ cohort: 'S5', from: '2027-05-03', until: null }] });
  });

  it('moved twice at once are in one cohort at a time', async () => {
    const { id } = await add();
    const answers = await Promise.all([cohorts.s6, cohorts.other].map(cohortId => post(`/students/${id}/enrolments`, { cohortId, from: '2027-06-01' })));
    expect(answers.map(answer => answer.statusCode)).toEqual([201, 201]);
    const rows = await inSchool<{ until_date: string | null }>(`SELECT * FROM enrolment WHERE student_id = $1 AND (until_date IS NULL OR until_date >= '2027-06-01')`, [id]);
    expect(rows).toHaveLength(1);
  });

  it('who leave lose their sessions at once', async () => {
    const { id, username } = await add();
    const { pin } = (await post(`/students/${id}/pin`)).json();
    const signIn = () => http.call('POST', '/session', { kind: 'pin', school: school.slug, username, pin });
    const token = tokenIn(await signIn());
    expect((await get('/session', token)).statusCode).toBe(200);
    await post(`/students/${id}/departure`, { on: '2027-05-03' });
    expect((await get('/session', token)).statusCode).toBe(401);
    expect(await inSchool('SELECT id FROM session WHERE membership_id = $1 AND ended_at IS NULL', [id])).toEqual([]);
    expect((await signIn()).json()).toMatchObject({ status: 401, code: 'wrong_credentials' });
    expect(await events('membership.ended')).toContainEqual({ membershipId: id });
  });

  it('are looked at on the record', async () => {
    const { id } = await add();
    await get(`/students/${id}`, counsellor.token);
    expect(await inSchool(`SELECT actor_id FROM audit_entry WHERE action = 'student.seen' AND subject_id = $1`, [id])).toEqual([{ actor_id: counsellor.id }]);
  });

  async function signInAgain() {
    const signIn = (email: string) => http.call('POST', '/session', { kind: 'password', email, password: PASSWORD });
    school = { ...school, admin: tokenIn(await signIn(school.email)) };
    counsellor = { ...counsellor, token: tokenIn(await signIn('ange@example.org')) };
  }
});

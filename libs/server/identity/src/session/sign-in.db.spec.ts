import { Messages } from '@tendril/platform';
import { HttpFixture, PASSWORD, tokenIn } from '../testing/http-fixture';

describe('signing in', () => {
  let http: HttpFixture;
  let school: Awaited<ReturnType<HttpFixture['school']>>;
  let studentId: string;
  let username: string;
  let pin: string;

  const withPassword = (email: string, password: string, from?: string) => http.call('POST', '/session', { kind: 'password', email, password }, { from });
  const withPin = (name: string, secret: string, from?: string, slug = school.slug) => http.call('POST', '/session', { kind: 'pin', school: slug, username: name, pin: secret }, { from });

  beforeAll(async () => {
    http = await HttpFixture.open();
    school = await http.school('gs-one');
    const year = (await http.call('POST', '/academic-years', { name: '2026', startsOn: '2026-01-05', endsOn: '2026-12-18', terms: [] }, { as: school.admin })).json().id;
    const cohortId = (await http.call('POST', '/cohorts', { name: 'S5', academicYearId: year }, { as: school.admin })).json().id;
    const student = await http.call('POST', '/students',
      { givenName: 'Aline', familyName: 'Uwase', preferredName: null, birthDate: null, externalId: null, cohortId }, { as: school.admin });
    ({ id: studentId, username } = student.json());
    const slip = await http.call('POST', `/students/${studentId}/pin`, undefined, { as: school.admin });
    pin = slip.json().pin;
  });

  afterAll(() => http.close());

  it('opens a session in a cookie that only HTTPS carries and no script reads', async () => {
    const answer = await withPassword(school.email.toUpperCase(), PASSWORD);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ member: { role: 'admin', school: { slug: 'gs-one', timeZone: 'Africa/Kigali' } }, memberships: [{ schoolSlug: 'gs-one' }] });
    const header = String(answer.headers['set-cookie']);
    expect(header).toMatch(/^__Host-session=[A-Za-z0-9_-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await http.call('GET', '/session', undefined, { as: tokenIn(answer) })).json().member.givenName).toBe('Solange');
  });

  it('keeps no token in the database', async () => {
    const token = tokenIn(await withPassword(school.email, PASSWORD));
    const rows = await http.test.database.source.query(`SELECT encode(token_hash, 'escape') AS hash, device FROM session`);
    expect(rows.map((row: { hash: string }) => row.hash).join()).not.toContain(token);
    expect(rows[0].device).toBe('Firefox, Linux');
  });

  it('signs a student in by school, user name and PIN', async () => {
    expect(username).toBe('aline.uwase');
    const answer = await withPin(' Aline.Uwase ', pin);
    expect(answer.json()).toMatchObject({ member: { role: 'student', givenName: 'Aline' }, memberships: [{ role: 'student' }] });
    expect((await http.call('GET', '/students', undefined, { as: tokenIn(answer) })).statusCode).toBe(403);
    expect((await http.call('GET', `/students/${studentId}`, undefined, { as: school.admin })).json()).toMatchObject({ hasPin: true, locked: false });
  });

  it('answers a wrong school, name, PIN, address and password alike', async () => {
    const wrong = pin === '493027' ? '493028' : '493027';
    const answers = await Promise.all([
      withPin(username, wrong, '10.1.0.1'), withPin('nobody', wrong, '10.1.0.2'), withPin(username, pin, '10.1.0.3', 'no-such-school'),
      withPassword(school.email, 'wrong wrong wrong', '10.1.0.4'), withPassword('nobody@example.org', PASSWORD, '10.1.0.5'),
      http.call('POST', '/session', { kind: 'link', school: school.slug, token: 'x'.repeat(43) }),
    ]);
    expect(new Set(answers.map(answer => answer.statusCode))).toEqual(new Set([401]));
    expect(new Set(answers.map(answer => answer.body)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({ code: 'wrong_credentials' });
    expect(answers[0]?.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a body that breaks the contract before any strategy runs', async () => {
    expect((await http.call('POST', '/session', { kind: 'pin', school: school.slug, username, pin: '12' })).json()).toMatchObject({ status: 400, code: 'invalid' });
    expect((await http.call('POST', '/session', { kind: 'other' })).statusCode).toBe(400);
  });

  it('ends the session that the browser had before', async () => {
    const first = tokenIn(await withPassword(school.email, PASSWORD));
    const second = tokenIn(await http.call('POST', '/session', { kind: 'password', email: school.email, password: PASSWORD }, { as: first }));
    expect(second).not.toBe(first);
    expect((await http.call('GET', '/session', undefined, { as: first })).statusCode).toBe(401);
    expect((await http.call('GET', '/session', undefined, { as: second })).statusCode).toBe(200);
  });

  it('lists sessions, ends one, this one, and all', async () => {
    const [one, two, three] = (await Promise.all([1, 2, 3].map(() => withPassword(school.email, PASSWORD)))).map(tokenIn) as [string, string, string];
    const rows: { id: string; here: boolean }[] = (await http.call('GET', '/sessions', undefined, { as: one })).json().items;
    expect(rows.filter(row => row.here)).toHaveLength(1);
    const here = (await http.call('GET', '/sessions', undefined, { as: two })).json().items.find((row: { here: boolean }) => row.here).id;
    const closed: string[] = [];
    http.app.get(Messages).subscribe(`streams.end.${here}`, () => closed.push(here));
    expect((await http.call('DELETE', `/sessions/${here}`, undefined, { as: one })).statusCode).toBe(204);
    expect(closed).toEqual([here]);
    expect((await http.call('GET', '/session', undefined, { as: two })).statusCode).toBe(401);

    const studentToken = tokenIn(await withPin(username, pin));
    expect((await http.call('DELETE', `/sessions/${rows[0]?.id}`, undefined, { as: studentToken })).statusCode).toBe(404);

    const out = await http.call('DELETE', '/session', undefined, { as: one });
    expect(String(out.headers['set-cookie'])).toContain('__Host-session=;');
    expect((await http.call('GET', '/session', undefined, { as: one })).statusCode).toBe(401);
    await http.call('DELETE', '/sessions', undefined, { as: three });
    expect((await http.call('GET', '/session', undefined, { as: three })).statusCode).toBe(401);
    expect((await http.call('GET', '/session', undefined, { as: school.admin })).statusCode).toBe(401);
    school = { ...school, admin: tokenIn(await withPassword(school.email, PASSWORD)) };
  });

  it('lets a person of two schools choose, under a new token each time', async () => {
    const other = await http.school('gs-two', 'both@example.org');
    await http.call('POST', '/staff/invitations', { email: 'both@example.org', role: 'counsellor', givenName: 'Ange', familyName: 'Both' }, { as: school.admin });
    const alone = await withPassword('both@example.org', PASSWORD);
    expect(alone.json().member.school.slug).toBe('gs-two');

    await http.test.database.source.query(`INSERT INTO account_school (account_id, school_id, membership_id, role)
      SELECT id, $2, $3, 'counsellor' FROM account WHERE email_norm = $1`, ['both@example.org', school.schoolId, school.adminId]);
    const answer = await withPassword('both@example.org', PASSWORD);
    expect(answer.json()).toMatchObject({ member: null, memberships: [{ schoolSlug: 'gs-one', role: 'counsellor' }, { schoolSlug: 'gs-two' }] });
    const token = tokenIn(answer);
    expect((await http.call('GET', '/students', undefined, { as: token })).json()).toMatchObject({ status: 403, code: 'choose_school' });

    const chosen = await http.call('PUT', '/session/membership', { membershipId: other.adminId }, { as: token });
    expect(chosen.json().member.school.slug).toBe('gs-two');
    expect(tokenIn(chosen)).not.toBe(token);
    expect((await http.call('GET', '/session', undefined, { as: token })).statusCode).toBe(401);
    expect((await http.call('GET', '/students', undefined, { as: tokenIn(chosen) })).statusCode).toBe(200);
    expect((await http.call('PUT', '/session/membership', { membershipId: studentId }, { as: tokenIn(chosen) })).statusCode).toBe(404);
  });

  it('ends by itself: a student’s after eight quiet hours, staff’s after twelve; being seen moves the end on', async () => {
    const student = tokenIn(await withPin(username, pin));
    const staff = tokenIn(await withPassword(school.email, PASSWORD));
    const alive = async (as: string) => (await http.call('GET', '/session', undefined, { as })).statusCode === 200;
    http.clock.advance(7 * 3600);
    expect([await alive(student), await alive(staff)]).toEqual([true, true]);
    http.clock.advance(7 * 3600);
    expect([await alive(student), await alive(staff)]).toEqual([true, true]);
    http.clock.advance(8 * 3600 + 1);
    expect([await alive(student), await alive(staff)]).toEqual([false, true]);
    http.clock.advance(12 * 3600 + 1);
    expect(await alive(staff)).toBe(false);
  });

  it('writes that a session was seen at most once a minute', async () => {
    const token = tokenIn(await withPassword(school.email, PASSWORD));
    const seen = async () => (await http.test.database.source.query(`SELECT max(last_seen_at) AS at FROM session`))[0].at.getTime();
    const before = await seen();
    http.clock.advance(59);
    await http.call('GET', '/session', undefined, { as: token });
    expect(await seen()).toBe(before);
    http.clock.advance(1);
    await http.call('GET', '/session', undefined, { as: token });
    expect(await seen()).toBe(before + 60_000);
  });

  it('has no session for a disabled account', async () => {
    const token = tokenIn(await withPassword('both@example.org', PASSWORD));
    await http.test.database.source.query(`UPDATE account SET disabled_at = now() WHERE email_norm = 'both@example.org'`);
    expect((await http.call('GET', '/session', undefined, { as: token })).statusCode).toBe(401);
    expect((await withPassword('both@example.org', PASSWORD)).statusCode).toBe(401);
  });
});

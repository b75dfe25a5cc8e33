import { AddMembership } from '../membership/add-membership';
import { tokenOf } from '../invitation/one-time-token';
import { HttpFixture, PASSWORD, tokenIn } from '../testing/http-fixture';
import { SECRET_KEY } from '../testing/identity-fixture';
import { Town } from '../testing/town';
import { Tenancy } from '@tendril/platform';

describe('a mentor’s link', () => {
  let http: HttpFixture;
  let town: Town;

  const ask = (email: string, school = town.slug) => http.call('POST', '/sign-in-links', { school, email });
  const tokens = async () => (await town.rows<{ id: string }>(`SELECT id FROM one_time_token WHERE purpose = 'sign-in' ORDER BY id`)).map(row => tokenOf(SECRET_KEY, row.id));
  const open = (token: string, school = town.slug) => http.call('POST', '/session', { kind: 'link', school, token });
  const mentor = (email: string) => http.app.get(Tenancy).inSchool({ schoolId: town.schoolId, actor: null }, () =>
    http.app.get(AddMembership).run({ role: 'mentor', email, givenName: 'Diane', familyName: 'Ingabire' }));

  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-one');
  });

  afterAll(() => http.close());

  it('is sent to mentors alone, and the answer tells nobody who is one', async () => {
    await mentor('diane@example.org');
    const answers = [await ask('Diane@Example.org'), await ask('nobody@example.org'), await ask('admin@gs-one.example'), await ask('diane@example.org', 'no-such-school')];
    expect(answers.map(answer => [answer.statusCode, answer.body])).toEqual(Array.from({ length: 4 }, () => [202, '']));
    expect(await tokens()).toHaveLength(1);
  });

  it('opens a session of thirty days, once', async () => {
    const [token] = await tokens() as [string];
    expect((await open(token, 'gs-other')).statusCode).toBe(401);
    const answer = await open(token);
    expect(answer.json()).toMatchObject({ member: { role: 'mentor', givenName: 'Diane' } });
    expect(String(answer.headers['set-cookie'])).toContain('Max-Age=2592000');
    expect((await open(token)).statusCode).toBe(401);
    http.clock.advance(29 * 86_400);
    expect((await http.call('GET', '/session', undefined, { as: tokenIn(answer) })).statusCode).toBe(200);
    http.clock.advance(30 * 86_400 + 1);
    expect((await http.call('GET', '/session', undefined, { as: tokenIn(answer) })).statusCode).toBe(401);
  });

  it('is good for half an hour', async () => {
    await ask('diane@example.org');
    const token = (await tokens()).at(-1) ?? '';
    http.clock.advance(30 * 60 + 1);
    expect((await open(token)).statusCode).toBe(401);
  });

  it('opens the mentor’s home alone to one who is staff as well', async () => {
    http.clock.moveTo('2026-11-23T08:00:00Z');
    await mentor('admin@gs-one.example');
    await ask('admin@gs-one.example');
    const link = await open((await tokens()).at(-1) ?? '');
    expect(link.json()).toMatchObject({ member: { role: 'mentor' }, memberships: [{ role: 'mentor' }] });
    expect((await http.call('PUT', '/session/membership', { membershipId: town.adminId }, { as: tokenIn(link) })).statusCode).toBe(404);
    const password = await http.call('POST', '/session', { kind: 'password', email: 'admin@gs-one.example', password: PASSWORD });
    expect(password.json()).toMatchObject({ member: null, memberships: [{ role: 'admin' }, { role: 'mentor' }] });
  });

  it('is not sent without end', async () => {
    const before = (await tokens()).length;
    await mentor('much@example.org');
    for (let one = 0; one < 5; one += 1) expect((await ask('much@example.org')).statusCode).toBe(202);
    expect((await tokens()).length - before).toBe(3);
  });
});

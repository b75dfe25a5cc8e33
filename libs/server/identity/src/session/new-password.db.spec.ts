import { AddMembership } from '../membership/add-membership';
import { tokenOf } from '../invitation/one-time-token';
import { HttpFixture, PASSWORD, tokenIn } from '../testing/http-fixture';
import { SECRET_KEY } from '../testing/identity-fixture';
import { Town } from '../testing/town';
import { Tenancy } from '@tendril/platform';

const ANOTHER = 'another long enough password';

describe('a forgotten password', () => {
  let http: HttpFixture;
  let town: Town;

  const ask = (email: string, from?: string) => http.call('POST', '/new-password-links', { email }, { ...(from && { from }) });
  const keys = async () => (await town.rows<{ id: string }>(`SELECT id FROM one_time_token WHERE purpose = 'new-password' ORDER BY id`)).map(row => tokenOf(SECRET_KEY, row.id));
  const set = (token: string, password = ANOTHER, school = town.slug) => http.call('POST', '/new-passwords', { school, token, password });
  const signIn = (email: string, password: string) => http.call('POST', '/session', { kind: 'password', email, password });

  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-one');
  });

  afterAll(() => http.close());

  it('brings a link to staff alone, and the answer tells nobody who that is', async () => {
    await http.app.get(Tenancy).inSchool({ schoolId: town.schoolId, actor: null }, () =>
      http.app.get(AddMembership).run({ role: 'mentor', email: 'diane@example.org', givenName: 'Diane', familyName: 'Ingabire' }));
    const answers = [await ask('Ange@GS-one.example'), await ask('nobody@example.org'), await ask('diane@example.org')];
    expect(answers.map(answer => [answer.statusCode, answer.body])).toEqual(Array.from({ length: 3 }, () => [202, '']));
    expect(await keys()).toHaveLength(1);
  });

  it('is replaced once by the link, which ends every session and forgives the failed tries', async () => {
    const [token] = await keys() as [string];
    const elsewhere = tokenIn(await signIn('ange@gs-one.example', PASSWORD));
    for (let one = 0; one < 10; one += 1) await signIn('ange@gs-one.example', 'not the password');
    expect((await signIn('ange@gs-one.example', PASSWORD)).statusCode).toBe(429);
    expect((await set(token, 'short')).statusCode).toBe(400);
    const answers = await Promise.all([set(token), set(token, 'a third password of length')]);
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([204, 422]);
    const password = answers[0]?.statusCode === 204 ? ANOTHER : 'a third password of length';
    for (const session of [elsewhere, town.counsellor]) expect((await http.call('GET', '/session', undefined, { as: session })).statusCode).toBe(401);
    expect((await signIn('ange@gs-one.example', PASSWORD)).statusCode).toBe(401);
    expect((await signIn('ange@gs-one.example', password)).statusCode).toBe(201);
    expect((await set(token)).json()).toMatchObject({ status: 422, code: 'link_used_or_expired' });
  });

  it('has a key that works for an hour, in its school, and voids the one before', async () => {
    await ask('admin@gs-one.example');
    await ask('admin@gs-one.example');
    const [former, latest] = (await keys()).slice(-2) as [string, string];
    expect((await set(former)).statusCode).toBe(422);
    expect((await set(latest, ANOTHER, 'gs-other')).statusCode).toBe(422);
    http.clock.advance(60 * 60 + 1);
    expect((await set(latest)).statusCode).toBe(422);
    expect((await signIn('admin@gs-one.example', PASSWORD)).statusCode).toBe(201);
  });

  it('is worth nothing to somebody who has left since the link was sent', async () => {
    const { id } = await Town.staff(http, town.signedIn(tokenIn(await signIn('admin@gs-one.example', PASSWORD))), 'gone@gs-one.example', 'counsellor');
    await ask('gone@gs-one.example');
    const token = (await keys()).at(-1) ?? '';
    const admin = tokenIn(await signIn('admin@gs-one.example', PASSWORD));
    await http.call('POST', `/staff/${id}/departure`, { on: '2026-11-23', handOverTo: null }, { as: admin });
    expect((await set(token)).statusCode).toBe(422);
    const before = (await keys()).length;
    await ask('gone@gs-one.example');
    expect(await keys()).toHaveLength(before);
  });

  it('is not asked for without end', async () => {
    const before = (await keys()).length;
    http.clock.advance(901);
    for (let one = 0; one < 5; one += 1) expect((await ask('admin@gs-one.example', '10.0.0.9')).statusCode).toBe(202);
    expect((await keys()).length - before).toBe(3);
  });
});

import { HttpFixture, PASSWORD, tokenIn } from '../testing/http-fixture';
import { tokenOf } from './one-time-token';
import { SECRET_KEY } from '../testing/identity-fixture';

describe('an invitation', () => {
  let http: HttpFixture;
  let school: Awaited<ReturnType<HttpFixture['school']>>;

  beforeAll(async () => {
    http = await HttpFixture.open();
    school = await http.school('gs-one');
  });

  afterAll(() => http.close());

  const invite = async (email: string, role = 'counsellor', as = school.admin) =>
    http.call('POST', '/staff/invitations', { email, role, givenName: 'Ange', familyName: 'Mukamana' }, { as });
  /** As the mail job does: from the ids of the rows. */
  const mailedTokens = async (): Promise<string[]> => {
    const rows = await http.test.database.source.transaction(async manager => {
      await manager.query(`SELECT set_config('app.school_id', $1, true)`, [school.schoolId]);
      return manager.query<{ id: string }[]>(`SELECT payload->>'tokenId' AS id FROM outbox WHERE type = 'one-time-token.issued' ORDER BY id`);
    });
    return rows.map(row => tokenOf(SECRET_KEY, row.id));
  };
  const latest = async () => (await mailedTokens()).at(-1) ?? '';
  const lookUp = (token: string, slug = school.slug) => http.call('POST', '/invitations/lookup', { school: slug, token });
  const accept = (token: string, password = PASSWORD) => http.call('POST', '/invitations/acceptance', { school: school.slug, token, password });

  it('is looked at as often as one likes, accepted once, and signs in', async () => {
    const invited = await invite('ange@example.org');
    expect(invited.json()).toMatchObject({ state: 'invited', role: 'counsellor', email: 'ange@example.org' });
    const token = await latest();
    expect((await lookUp(token)).json()).toEqual({ email: 'ange@example.org', schoolName: 'gs-one', role: 'counsellor', givenName: 'Ange', hasPassword: false });
    expect((await lookUp(token)).statusCode).toBe(200);
    const accepted = await accept(token);
    expect(accepted.statusCode).toBe(201);
    expect(accepted.json()).toMatchObject({ member: { role: 'counsellor', school: { slug: 'gs-one' } } });
    expect((await http.call('GET', '/students', undefined, { as: tokenIn(accepted) })).statusCode).toBe(200);
    expect((await accept(token)).json()).toMatchObject({ status: 422, code: 'invitation_not_valid' });
    expect((await http.call('POST', '/session', { kind: 'password', email: 'ange@example.org', password: PASSWORD })).statusCode).toBe(201);
  });

  it('lets one of two acceptances at once win, and the loser change nothing', async () => {
    await invite('race@example.org');
    const token = await latest();
    const answers = await Promise.all([accept(token, 'the first password'), accept(token, 'the other password')]);
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([201, 422]);
    const winner = answers[0]?.statusCode === 201 ? 'the first password' : 'the other password';
    expect((await http.call('POST', '/session', { kind: 'password', email: 'race@example.org', password: winner })).statusCode).toBe(201);
  });

  it('sent again voids the link before, and is not sent to one who has joined', async () => {
    const { id } = (await invite('again@example.org')).json();
    const first = await latest();
    expect((await http.call('POST', `/staff/${id}/invitation`, undefined, { as: school.admin })).statusCode).toBe(204);
    const second = await latest();
    expect((await lookUp(first)).statusCode).toBe(422);
    expect((await accept(second)).statusCode).toBe(201);
    expect((await http.call('POST', `/staff/${id}/invitation`, undefined, { as: school.admin })).json()).toMatchObject({ status: 409, code: 'already_joined' });
  });

  it('asks an account that has a password for it', async () => {
    await http.school('gs-two', 'both@example.org');
    await invite('both@example.org');
    const token = await latest();
    expect((await lookUp(token)).json()).toMatchObject({ hasPassword: true });
    expect((await accept(token, 'not the password')).json()).toMatchObject({ status: 401, code: 'wrong_credentials' });
    const answers = await Promise.all([accept(token), accept(token), accept(token)]);
    expect(answers.map(answer => answer.statusCode).sort()).toEqual([201, 422, 422]);
    const won = answers.find(answer => answer.statusCode === 201)?.json();
    expect(won).toMatchObject({ member: { school: { slug: 'gs-one' } }, memberships: [{ schoolSlug: 'gs-one' }, { schoolSlug: 'gs-two' }] });
  });

  it('ends after its time, works in its own school only, and an unknown one is no different', async () => {
    await invite('late@example.org');
    const token = await latest();
    const unknown = [await lookUp('x'.repeat(43)), await lookUp(token, 'gs-two'), await lookUp(token, 'no-such')];
    http.clock.advance(8 * 86_400 + 1);
    unknown.push(await lookUp(token));
    expect(new Set(unknown.map(answer => answer.body)).size).toBe(1);
    school = { ...school, admin: tokenIn(await http.call('POST', '/session', { kind: 'password', email: school.email, password: PASSWORD })) };
  });

  it('is refused for somebody who is there already, beside the field', async () => {
    expect((await invite('ANGE@example.org')).json()).toMatchObject({ status: 400, fields: [{ path: 'email', code: 'already_member' }] });
    const both = await Promise.all([invite('twice@example.org'), invite('twice@example.org', 'admin')]);
    expect(both.map(answer => answer.statusCode).sort()).toEqual([201, 400]);
  });

  it('keeps no key in the database', async () => {
    await invite('kept@example.org');
    const token = await latest();
    const rows = await http.test.database.source.transaction(async manager => {
      await manager.query(`SELECT set_config('app.school_id', $1, true)`, [school.schoolId]);
      return [await manager.query('SELECT * FROM one_time_token'), await manager.query('SELECT * FROM outbox'), await manager.query('SELECT * FROM audit_entry')];
    });
    expect(JSON.stringify(rows)).not.toContain(token);
    expect((await lookUp(token)).statusCode).toBe(200);
  });
});

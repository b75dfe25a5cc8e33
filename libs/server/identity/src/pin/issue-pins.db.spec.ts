import { HttpFixture, tokenIn } from '../testing/http-fixture';
import { Town } from '../testing/town';

describe('PINs', () => {
  let http: HttpFixture;
  let town: Town;
  const signIn = (username: string, pin: string) => http.call('POST', '/session', { kind: 'pin', school: town.slug, username, pin });

  beforeAll(async () => {
    http = await HttpFixture.open();
    town = await Town.found(http, 'gs-one');
  });

  afterAll(() => http.close());

  it('of a cohort come once, on the page that is printed, and each signs its student in', async () => {
    const students = await Promise.all(Array.from({ length: 30 }, (_, index) => town.student({ familyName: `Name ${String(index).padStart(2, '0')}` })));
    await town.student({ cohortId: town.otherCohortId });
    const before = Date.now();
    const answer = await town.post(`/cohorts/${town.cohortId}/pin-slips`, undefined, town.counsellor);
    expect(Date.now() - before).toBeLessThan(10_000);
    const page = answer.json();
    expect(page).toMatchObject({ school: 'gs-one', schoolSlug: 'gs-one', cohort: 'S5', address: 'http://localhost:4400/student/gs-one' });
    expect(page.slips.map((slip: { studentId: string }) => slip.studentId).sort()).toEqual(students.map(one => one.id).sort());
    expect(page.slips[0].name).toBe('Aline Name 00');
    for (const slip of page.slips.slice(0, 3)) expect((await signIn(slip.username, slip.pin)).statusCode).toBe(201);
    const kept = JSON.stringify(await Promise.all(['student', 'audit_entry', 'outbox', 'idempotency_key'].map(table => town.rows(`SELECT * FROM ${table}`))));
    for (const slip of page.slips) expect(kept).not.toContain(`"${slip.pin}"`);
  });

  it('are not kept for a request that is repeated', async () => {
    const { id } = await town.student();
    const again = () => http.app.inject({ method: 'POST', url: `/api/students/${id}/pin`, cookies: { '__Host-session': town.admin }, headers: { 'sec-fetch-site': 'same-origin', 'idempotency-key': 'one-and-the-same' } });
    const [first, second] = [await again(), await again()];
    expect([first.statusCode, second.statusCode]).toEqual([200, 200]);
    expect(await town.rows('SELECT * FROM idempotency_key')).toEqual([]);
  });

  it('new end the sessions and the PIN of before', async () => {
    const { id, username } = await town.student();
    const old = (await town.post(`/students/${id}/pin`)).json().pin;
    const token = tokenIn(await signIn(username, old));
    const fresh = (await town.post(`/students/${id}/pin`)).json().pin;
    expect((await town.get('/session', token)).statusCode).toBe(401);
    expect((await signIn(username, fresh)).statusCode).toBe(201);
    if (fresh !== old) expect((await signIn(username, old)).statusCode).toBe(401);
  });

  it('lock after ten wrong ones, for a name that is nobody’s as well, until a counsellor unlocks', async () => {
    const { id, username } = await town.student();
    const { pin } = (await town.post(`/students/${id}/pin`)).json();
    const wrong = pin === '493027' ? '493028' : '493027';
    for (const name of [username, 'nobody.at-all']) {
      for (let one = 0; one < 10; one += 1) expect((await signIn(name, wrong)).statusCode).toBe(401);
      expect((await signIn(name, pin)).json()).toMatchObject({ status: 429, code: 'sign_in_locked' });
    }
    expect((await town.get(`/students/${id}`)).json().locked).toBe(true);
    http.clock.advance(7 * 3600);
    expect((await signIn(username, pin)).json()).toMatchObject({ code: 'sign_in_locked' });
    expect((await town.post(`/students/${id}/unlocking`, undefined, town.counsellor)).json().locked).toBe(false);
    expect((await signIn(username, pin)).statusCode).toBe(201);
  });

  it('are out of reach where the student is', async () => {
    const { id } = await town.student({ cohortId: town.otherCohortId });
    for (const path of [`/students/${id}/pin`, `/students/${id}/unlocking`, `/cohorts/${town.otherCohortId}/pin-slips`]) {
      expect((await town.post(path, undefined, town.counsellor)).statusCode).toBe(404);
    }
  });
});

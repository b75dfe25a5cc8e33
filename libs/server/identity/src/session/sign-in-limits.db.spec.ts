import { FAILING_NAMES, FAILURES, SignInLimits } from './sign-in-limits';
import { pinSubject, SignInAttempts } from './sign-in-attempt.repository';
import { IdentityFixture } from '../testing/identity-fixture';

describe('limits on guessing', () => {
  let fixture: IdentityFixture;
  let attempts: SignInAttempts;
  let limits: SignInLimits;

  beforeAll(async () => {
    fixture = await IdentityFixture.open();
    attempts = new SignInAttempts(fixture.clock);
    limits = new SignInLimits(fixture.tenancy, attempts, fixture.clock);
  });

  afterAll(() => fixture.close());

  const attempt = async (subject: string, succeeded: boolean, address = subject, kind: 'password' | 'pin' = 'password') =>
    limits.end(await limits.begin(kind, subject, address), succeeded);
  const fail = async (times: number, subject: string, address = subject, kind: 'password' | 'pin' = 'password') => {
    for (let one = 0; one < times; one += 1) await attempt(subject, false, address, kind);
  };

  it('stops an account after ten failures, says for how long, and lets it on after a quarter of an hour', async () => {
    await fail(FAILURES, 'a@example.org');
    fixture.clock.advance(60);
    await expect(attempt('a@example.org', true)).rejects.toMatchObject({ status: 429, code: 'too_many_tries', params: { seconds: 840 } });
    fixture.clock.advance(841);
    await attempt('a@example.org', true);
  });

  it('begins to count again after a success', async () => {
    await fail(FAILURES - 1, 'b@example.org');
    await attempt('b@example.org', true);
    await fail(FAILURES, 'b@example.org');
    await expect(attempt('b@example.org', true)).rejects.toMatchObject({ status: 429 });
  });

  it('counts what is still being checked, so that tries at once get no more than tries in a row', async () => {
    const begun = await Promise.allSettled(Array.from({ length: 25 }, (_, index) => limits.begin('password', 'c@example.org', `c${index}`)));
    expect(begun.filter(one => one.status === 'fulfilled')).toHaveLength(FAILURES);
  });

  it('locks a PIN for more than the quarter of an hour', async () => {
    const subject = pinSubject('gs', 'aline');
    await fail(FAILURES, subject, 'd', 'pin');
    fixture.clock.advance(3600);
    await expect(attempt(subject, true, 'd', 'pin')).rejects.toMatchObject({ status: 429, code: 'sign_in_locked' });
    await fixture.tenancy.asInstallation('test', () => attempts.forgive('pin', [subject]));
    await attempt(subject, true, 'd', 'pin');
  });

  it('lets a whole class mistype behind one address, and stops who tries name after name', async () => {
    for (let name = 0; name < FAILING_NAMES - 1; name += 1) await fail(1, `name-${name}`, 'lab');
    await fail(3, 'name-0', 'lab');
    await attempt('somebody', true, 'lab');
    await fail(1, 'one too many', 'lab');
    await expect(attempt('somebody else', true, 'lab')).rejects.toMatchObject({ status: 429, code: 'too_many_tries' });
    await attempt('somebody else', true, 'elsewhere');
    await expect(attempt('somebody else', true, 'lab')).rejects.toMatchObject({ status: 429 });
  });

  it('does not shut out whoever signs in at an address as a rule, for what a stranger makes up there', async () => {
    await attempt('a regular', true, 'library');
    fixture.clock.advance(20 * 24 * 3600);
    for (let name = 0; name < FAILING_NAMES; name += 1) await fail(1, `made-up-${name}`, 'library');
    fixture.clock.advance(100);
    await attempt('a regular', true, 'library');
    await expect(attempt('a newcomer', true, 'library')).rejects.toMatchObject({ code: 'too_many_tries', params: { seconds: 800 } });
    await fail(FAILURES, 'a regular', 'library');
    await expect(attempt('a regular', true, 'library')).rejects.toMatchObject({ status: 429 });
  });

  it('is not reset for an address by a success', async () => {
    for (let name = 0; name < FAILING_NAMES - 1; name += 1) {
      await fail(1, `other-${name}`, 'attic');
      await attempt('my own account', true, 'attic');
    }
    await fail(1, 'the last', 'attic');
    await expect(attempt('another account', true, 'attic')).rejects.toMatchObject({ status: 429 });
  });

  it('lets three links be asked for one address of mail', async () => {
    const allowed = [];
    for (let one = 0; one < 5; one += 1) allowed.push(await limits.allowsLink('gs/mentor@example.org', 'home'));
    expect(allowed).toEqual([true, true, true, false, false]);
    fixture.clock.advance(901);
    expect(await limits.allowsLink('gs/mentor@example.org', 'home')).toBe(true);
  });

  it('keeps no name', async () => {
    const kept = async () => JSON.stringify(await fixture.test.database.source.query('SELECT subject FROM sign_in_attempt'));
    expect(await kept()).not.toContain('example.org');
    expect(await kept()).not.toContain('aline');
  });
});

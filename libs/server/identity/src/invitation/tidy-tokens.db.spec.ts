import { randomUUID } from 'node:crypto';
import { currentManager, EachSchool } from '@tendril/platform';
import { IdentityFixture } from '../testing/identity-fixture';
import { TidyTokens } from './tidy-tokens.job';

describe('tidying tokens', () => {
  let town: IdentityFixture;

  beforeAll(async () => {
    town = await IdentityFixture.open();
  });

  afterAll(() => town.close());

  it('deletes what opened nothing for a month, in every school, and leaves what opens', async () => {
    const schools = [await town.school(), await town.school()];
    const left = async () => Promise.all(schools.map(({ schoolId }) => town.in(schoolId, async () =>
      (await currentManager().query<{ email: string }[]>('SELECT email FROM one_time_token ORDER BY email')).map(row => row.email))));
    for (const { schoolId } of schools) {
      await town.in(schoolId, async () => {
        await town.tokens.issue('sign-in', randomUUID(), 'x-short@example.org', 1);
        await town.tokens.issue('sign-in', randomUUID(), 'x-long@example.org', 24 * 60);
      });
    }
    const tidy = new TidyTokens(new EachSchool(town.tenancy), town.tokens);
    town.clock.advance(29 * 86_400);
    await tidy.run();
    for (const emails of await left()) expect(emails).toHaveLength(3);
    town.clock.advance(10 * 86_400);
    await tidy.run();
    for (const emails of await left()) expect(emails).toEqual(['x-long@example.org']);
  });
});

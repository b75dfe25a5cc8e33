import { randomUUIDv7 } from 'node:crypto';
import { CreateSchool, identityEntities } from '@tendril/identity';
import { Config, currentManager, DeadEvents, platformEntities, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { events } from './events';
import { Mistake } from './mistake';

describe('the operator’s events command', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase([...identityEntities, ...platformEntities]);
  });

  afterAll(() => test.close());

  /** A school with one event that was given up. */
  async function schoolWithDeadEvent(slug: string): Promise<string> {
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32) });
    const { schoolId } = await CreateSchool.over(test.database, config).run({
      slug, name: slug, timeZone: 'UTC', languages: ['en'], admin: { email: `head@${slug}.example`, givenName: 'Ange', familyName: 'Uwera' } });
    const tenancy = new Tenancy(test.database);
    const due = await tenancy.inSchool({ schoolId, actor: null }, () => currentManager().query<{ id: string; generation: number }[]>(
      'SELECT event_id AS id, generation FROM outbox_due WHERE school_id = $1', [schoolId]));
    const { id, generation } = due[0] ?? { id: randomUUIDv7(), generation: 0 };
    await DeadEvents.over(test.database).bury({ schoolId, eventId: id, generation }, 'identity.something: TypeError');
    return id;
  }

  it('says when there is nothing, then counts and lists by school, and sends again', async () => {
    expect(await events([], test.database)).toBe('There are no dead events.');
    const id = await schoolWithDeadEvent('north');
    await schoolWithDeadEvent('south');

    const listed = await events([], test.database);
    expect(listed).toContain('north: 1 dead');
    expect(listed).toContain('south: 1 dead');
    expect(listed).toContain(id);
    expect(listed).toContain('identity.something: TypeError');

    expect(await events(['--send-again', '--slug', 'north'], test.database)).toBe('north: 1 sent again.');
    expect(await events([], test.database)).not.toContain('north');
    expect(await events(['--slug', 'north'], test.database)).toBe('north has no dead events.');
    expect(await events(['--slug', 'south'], test.database)).toContain('south: 1 dead');
  });

  it('says what it does not understand', async () => {
    await expect(events(['--send-agian'], test.database)).rejects.toThrow(Mistake);
  });
});

import { randomUUID } from 'node:crypto';
import { currentManager, MovableClock, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { DueEvents, type Envelope } from './due-events.repository';
import { relayDefaults } from './relay';

const [BIG, SMALL] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002'];
/** Handlers at a time. */
const AT_ONCE = 5;
/** Rounds that the big school is alone. */
const BEFORE = 20;

describe('schools that share the workers', () => {
  const clock = new MovableClock();
  const due = new DueEvents();
  let test: TestDatabase;
  let tenancy: Tenancy;

  beforeAll(async () => {
    test = await createTestDatabase([], 3);
    tenancy = new Tenancy(test.database);
  });
  afterAll(() => test.close());

  const asInstallation = <T>(work: () => Promise<T>) => tenancy.asInstallation('measure for the test', work);

  const add = (school: string, count: number) => asInstallation(() => currentManager().query(
    'INSERT INTO outbox_due (school_id, event_id, not_before) SELECT $1, gen_random_uuid(), $3 FROM generate_series(1, $2)', [school, count, clock.now()]));

  const fill = () => asInstallation(async () => {
    await currentManager().query('DELETE FROM school');
    for (const id of [BIG, SMALL]) {
      await currentManager().query(`INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, $2, 'One', 'UTC', '{en}', 'en', '{}', now())`, [id, `s-${randomUUID().slice(0, 8)}`]);
    }
  });

  /**
   * The big school's 3,000 events are being handed over when the small one's 20 come. Leases as the relay does, ends jobs in the order in which they were
   * queued, and says for each of the small school's how many rounds of the workers it waited.
   */
  async function waits(perSchool: number, perRound: number, inOrder: (envelopes: Envelope[]) => Envelope[]): Promise<number[]> {
    await fill();
    await add(String(BIG), 3000);
    const queue: Envelope[] = [];
    const found: number[] = [];
    for (let round = 1 - BEFORE; found.length < 20; round += 1) {
      if (round === 1) await add(String(SMALL), 20);
      const leased = await asInstallation(() => due.lease({ now: clock.now(), until: new Date(clock.now().getTime() + 3_600_000), perSchool, most: perRound }));
      queue.push(...inOrder(leased));
      const ended = queue.splice(0, AT_ONCE);
      await asInstallation(() => currentManager().query('DELETE FROM outbox_due WHERE event_id = ANY ($1)', [ended.map(one => one.eventId)]));
      for (const { schoolId } of ended) if (schoolId === SMALL) found.push(round);
    }
    return found;
  }

  const median = (numbers: readonly number[]) => [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

  it('do not wait for one another: behind 3,000 jobs of a neighbour the median wait is at most a tenth of what it is in order of arrival', async () => {
    const fair = median(await waits(relayDefaults.perSchool, relayDefaults.perRound, envelopes => envelopes));
    const inTurn = median(await waits(10_000, 10_000, envelopes => [...envelopes].sort((one, other) => (one.schoolId < other.schoolId ? -1 : one.schoolId > other.schoolId ? 1 : 0))));
    expect(inTurn).toBeGreaterThan(570);
    expect(fair).toBeLessThanOrEqual(inTurn / 10);
    expect(fair).toBeLessThanOrEqual(10);
  });
});

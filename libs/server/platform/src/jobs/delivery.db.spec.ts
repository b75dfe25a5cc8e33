import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { AuditEntry, currentManager, deliverDue, type DomainEvent, Handles, MovableClock, Outbox, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { Delivery } from './delivery';
import { DueEvents, type Envelope } from './due-events.repository';
import { Handlers } from './handlers';

let test: TestDatabase;
let tenancy: Tenancy;
let clock: MovableClock;
let outbox: Outbox;
const due = new DueEvents();

beforeAll(async () => {
  test = await createTestDatabase([AuditEntry], 8);
  tenancy = new Tenancy(test.database);
});

afterAll(() => test.close());

beforeEach(async () => {
  clock = new MovableClock();
  outbox = new Outbox(clock);
  await tenancy.asInstallation('begin anew', () => currentManager().query('DELETE FROM school'));
});

/** A school whose slug begins with `order`, so that the order of schools is known. */
async function newSchool(order = 'a'): Promise<string> {
  const id = `${order.charCodeAt(0).toString(16)}${randomUUID().slice(2)}`;
  await tenancy.asInstallation('make a school for the test', () => currentManager().query(
    `INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, $2, $2, 'UTC', '{en}', 'en', '{}', now())`, [id, `${order}-${id}`]));
  return id;
}

const inSchool = <T>(schoolId: string, work: () => Promise<T>) => tenancy.inSchool({ schoolId, actor: null }, work);
const emit = (schoolId: string, type = 'thing.happened', notBefore?: Date) => inSchool(schoolId, () => outbox.emit(type, { thing: randomUUID() }, notBefore));
const lease = (perSchool = 10, most = 100) => tenancy.asInstallation('lease for the test', () =>
  due.lease({ now: clock.now(), until: new Date(clock.now().getTime() + 60_000), perSchool, most }));

/** Effects are audit rows, so that they stand or fall with the record of the handler. */
const effects = (schoolId: string) => inSchool(schoolId, async () =>
  (await currentManager().query<{ action: string; subject_id: string }[]>('SELECT action, subject_id FROM audit_entry ORDER BY at, id')));
const writeEffect = async (event: DomainEvent, action: string) => {
  await currentManager().query(`INSERT INTO audit_entry (school_id, id, at, action, subject_id, details) VALUES ($1, $2, now(), $3, $4, '{}')`, [event.schoolId, randomUUID(), action, event.id]);
};

class Counting {
  failures = 0;
  seen: DomainEvent[] = [];

  @Handles('thing.happened', 'test.count')
  async count(event: DomainEvent): Promise<void> {
    await writeEffect(event, 'counted');
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('thrown in');
    }
    this.seen.push(event);
  }
}

class LongWork {
  running = 0;
  atOnce = 0;
  ran = 0;

  @Handles('thing.happened', 'test.long', 'long')
  async work(event: DomainEvent): Promise<void> {
    this.running += 1;
    this.atOnce = Math.max(this.atOnce, this.running);
    await tenancy.inSchool(event, () => writeEffect(event, 'worked'));
    await new Promise(resolve => setTimeout(resolve, 20));
    this.ran += 1;
    this.running -= 1;
  }
}

describe('a delivered event', () => {
  it('runs its handlers as the actor who caused it, and is done', async () => {
    const schoolId = await newSchool();
    const counting = new Counting();
    const actor = { membershipId: randomUUID(), role: 'counsellor' };
    const id = await tenancy.inSchool({ schoolId, actor }, () => outbox.emit('thing.happened', { thing: 'x' }));
    expect(await deliverDue({ tenancy, clock, handlers: [counting] })).toBe(1);
    expect(counting.seen).toEqual([{ id, type: 'thing.happened', payload: { thing: 'x' }, schoolId, actor, actorId: actor.membershipId }]);
    const [row] = await inSchool(schoolId, () => currentManager().query('SELECT done_at, (SELECT count(*) FROM outbox_due) AS due FROM outbox'));
    expect(row).toEqual({ done_at: clock.now(), due: 0 });
    expect(await deliverDue({ tenancy, clock, handlers: [counting] })).toBe(0);
  });

  it('waits for its instant, and can be taken back until then', async () => {
    const schoolId = await newSchool();
    const counting = new Counting();
    const soon = new Date(clock.now().getTime() + 10_000);
    const kept = await emit(schoolId, 'thing.happened', soon);
    const undone = await emit(schoolId, 'thing.happened', soon);
    expect(await deliverDue({ tenancy, clock, handlers: [counting] })).toBe(0);
    expect(await inSchool(schoolId, () => outbox.takeBack(undone))).toBe(true);
    clock.advance(10);
    expect(await inSchool(schoolId, () => outbox.takeBack(kept))).toBe(false);
    expect(await deliverDue({ tenancy, clock, handlers: [counting] })).toBe(1);
    expect(counting.seen.map(event => event.id)).toEqual([kept]);
  });

  it('leaves nothing of a failed handler, and the other handlers do not run twice when it is tried again', async () => {
    const schoolId = await newSchool();
    const [counting, work] = [new Counting(), new LongWork()];
    counting.failures = 1;
    await emit(schoolId);
    await expect(deliverDue({ tenancy, clock, handlers: [counting, work] })).rejects.toThrow('thrown in');
    expect(await effects(schoolId)).toEqual([]);
    expect(await deliverDue({ tenancy, clock, handlers: [counting, work] })).toBe(1);
    expect((await effects(schoolId)).map(row => row.action)).toEqual(['counted', 'worked']);
  });

  it('has one effect however often and in whatever order it is delivered', async () => {
    const schoolId = await newSchool();
    await fc.assert(fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }), fc.array(fc.record({ event: fc.nat(3), mode: fc.constantFrom('once' as const, 'long' as const) }), { minLength: 4, maxLength: 20 }), fc.nat(3),
      async (events, deliveries, failures) => {
        const [counting, work] = [new Counting(), new LongWork()];
        counting.failures = failures;
        const ids: string[] = [];
        for (let one = 0; one < events; one += 1) ids.push(await emit(schoolId));
        const handlers = Handlers.of([counting, work]);
        const leased = await lease();
        // Two processes, each with all of the deliveries at once.
        await Promise.all([new Delivery(tenancy, clock, due, handlers), new Delivery(tenancy, clock, due, handlers)].flatMap(process =>
          deliveries.map(({ event, mode }) => process.deliver(leased[event % events] as Envelope, mode).catch(() => undefined))));
        clock.advance(120);
        await deliverUntilDone(handlers);
        const rows = await effects(schoolId);
        for (const id of ids) expect(rows.filter(row => row.subject_id === id).map(row => row.action).sort()).toEqual(['counted', 'worked']);
      }), { numRuns: 30 });
  }, 60_000);

  async function deliverUntilDone(handlers: Handlers): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      const failed = await deliverDue({ tenancy, clock, handlers }).then(() => false, () => true);
      if (!failed) return;
    }
    throw new Error('it never succeeds');
  }

  it('does its long work in one process at a time', async () => {
    const schoolId = await newSchool();
    const work = new LongWork();
    await emit(schoolId);
    const handlers = Handlers.of([work]);
    const [envelope] = await lease();
    const outcomes = await Promise.all([1, 2, 3].map(() => new Delivery(tenancy, clock, due, handlers).deliver(envelope as Envelope, 'long')));
    expect(outcomes.sort()).toEqual(['done', 'held', 'held']);
    expect(work.atOnce).toBe(1);
  });

  it('is dropped when it was sent anew, when it is done, and when its school is gone', async () => {
    const schoolId = await newSchool();
    const counting = new Counting();
    const delivery = new Delivery(tenancy, clock, due, Handlers.of([counting]));
    await emit(schoolId);
    const [first] = await lease();
    clock.advance(61);
    const [second] = await lease();
    expect(second).toEqual({ ...first, generation: 2 });
    expect(await delivery.deliver(first as Envelope, 'once')).toBe('dropped');
    expect(await delivery.deliver(second as Envelope, 'once')).toBe('done');
    expect(await delivery.deliver(second as Envelope, 'once')).toBe('dropped');

    await emit(schoolId);
    const [orphan] = await lease();
    await tenancy.asInstallation('the school leaves', () => currentManager().query('DELETE FROM school WHERE id = $1', [schoolId]));
    expect(await delivery.deliver(orphan as Envelope, 'once')).toBe('dropped');
    expect(counting.seen).toHaveLength(1);
  });
});

describe('the lease', () => {
  it('takes schools in turn, up to the cap of each, whatever one of them has waiting', async () => {
    const [crowded, small] = [await newSchool('a'), await newSchool('b')];
    await inSchool(crowded, async () => {
      for (let one = 0; one < 1000; one += 1) await outbox.emit('thing.happened', {});
    });
    await emit(small);
    const leased = await lease(10, 100);
    expect(leased.map(one => one.schoolId)).toEqual([crowded, small, ...Array<string>(9).fill(crowded)]);
    expect(await lease(10, 100)).toEqual([]);
    await emit(small);
    expect((await lease(10, 100)).map(one => one.schoolId)).toEqual([small]);
  });

  it('is exact when two relays look at once', async () => {
    const schoolId = await newSchool();
    for (let one = 0; one < 30; one += 1) await emit(schoolId);
    const both = await Promise.all([lease(10), lease(10), lease(10)]);
    expect(both.flat()).toHaveLength(10);
  });
});

it('two handlers of one name are refused', () => {
  expect(() => Handlers.of([new Counting(), new Counting()])).toThrow(/test\.count/);
});

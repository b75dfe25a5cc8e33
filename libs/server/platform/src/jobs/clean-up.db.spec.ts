import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Audit, CleanUp, Config, currentManager, deliverDue, EachSchool, Files, MovableClock, Outbox, platformEntities, platformTables, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { RetentionRepository } from './retention.repository';

describe('the nightly clean-up', () => {
  const schools = [randomUUID(), randomUUID()] as const;
  const folder = mkdtempSync(join(tmpdir(), 'tendril-clean-up-'));
  const clock = new MovableClock();
  let test: TestDatabase;
  let tenancy: Tenancy;
  let files: Files;
  let cleanUp: CleanUp;

  beforeAll(async () => {
    test = await createTestDatabase(platformEntities);
    tenancy = new Tenancy(test.database);
    files = new Files(Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), FILES_DIR: folder }), clock);
    cleanUp = new CleanUp(tenancy, new EachSchool(tenancy), new RetentionRepository(), files, new Audit(clock), clock);
    await tenancy.asInstallation('make schools for the test', async () => {
      for (const id of schools) {
        await currentManager().query(`INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, $2, 'One', 'UTC', '{en}', 'en', '{}', now())`, [id, `s-${id.slice(0, 8)}`]);
      }
    });
  });

  afterAll(async () => {
    await test.close();
    rmSync(folder, { recursive: true });
  });

  const inSchool = <T>(schoolId: string, work: () => Promise<T>) => tenancy.inSchool({ schoolId, actor: null }, work);
  const counts = (schoolId: string) => inSchool(schoolId, async () => (await currentManager().query<Record<string, number>[]>(
    `SELECT (SELECT count(*) FROM outbox) AS events, (SELECT count(*) FROM handled_event) AS handled, (SELECT count(*) FROM idempotency_key) AS answers`))[0]);

  const record = (event: string) => currentManager().query(
    `INSERT INTO handled_event (school_id, handler, event_id, at) VALUES (current_setting('app.school_id')::uuid, 'test', $1, $2)`, [event, clock.now()]);
  const answer = () => currentManager().query(
    `INSERT INTO idempotency_key (school_id, member_id, key, request_hash, created_at) VALUES (current_setting('app.school_id')::uuid, $1, 'key-12345', 'hash', $2)`, [randomUUID(), clock.now()]);

  it('forgets in every school what is old and over, and nothing that is still due', async () => {
    const outbox = new Outbox(clock);
    for (const school of schools) {
      await inSchool(school, async () => {
        await record(await outbox.emit('thing.happened', {}));
        await answer();
      });
    }
    await deliverDue({ tenancy, clock, handlers: [] });
    for (const school of schools) await inSchool(school, async () => record(await outbox.emit('never.delivered', {})));

    clock.advance(8 * 86_400);
    await cleanUp.run(platformTables);
    for (const school of schools) expect(await counts(school)).toEqual({ events: 2, handled: 2, answers: 0 });
    clock.advance(23 * 86_400);
    await cleanUp.run(platformTables);
    for (const school of schools) expect(await counts(school)).toEqual({ events: 1, handled: 1, answers: 0 });
  });

  it('lets looks at records go after three years, keeps every act, and lets nobody erase more', async () => {
    const [school] = schools;
    const audit = new Audit(clock);
    const actions = () => inSchool(school, async () => (await currentManager().query<{ action: string }[]>(`SELECT action FROM audit_entry WHERE action LIKE 'student.%' ORDER BY at, action`)).map(row => row.action));
    const erase = (condition: string) => inSchool(school, () => currentManager().query(`DELETE FROM audit_entry WHERE ${condition}`));
    for (const action of ['student.changed', 'student.seen']) await inSchool(school, () => audit.record(action, randomUUID()));
    clock.advance(1094 * 86_400);
    await cleanUp.run(platformTables);
    expect(await actions()).toEqual(['student.changed', 'student.seen']);
    await inSchool(school, () => audit.record('student.seen', randomUUID()));
    await expect(erase(`action = 'student.changed'`)).rejects.toThrow('the trail keeps this entry');
    await erase(`action = 'student.seen' AND at > '2028-01-01'`);
    expect(await actions()).toHaveLength(3);
    clock.advance(2 * 86_400);
    await cleanUp.run(platformTables);
    expect(await actions()).toEqual(['student.changed', 'student.seen']);
    await expect(inSchool(school, () => currentManager().query(`UPDATE audit_entry SET action = 'x.seen'`))).rejects.toThrow(/permission denied/);
  });

  it('removes the bytes of a transaction that failed, once they are a day old, and no others', async () => {
    const kept = await inSchool(schools[0], () => files.put({ name: 'kept.csv', contentType: 'text/csv', bytes: Buffer.from('kept') }));
    let lost = '';
    await expect(inSchool(schools[0], async () => {
      lost = (await files.put({ name: 'lost.csv', contentType: 'text/csv', bytes: Buffer.from('lost') })).id;
      throw new Error('thrown in');
    })).rejects.toThrow('thrown in');
    const path = join(folder, schools[0], lost);
    expect(existsSync(path)).toBe(true);
    const written = new Date(clock.now().getTime() - 2 * 86_400_000);
    for (const id of [lost, kept.id]) utimesSync(join(folder, schools[0], id), written, written);
    await cleanUp.run(platformTables);
    expect(existsSync(path)).toBe(false);
    expect((await inSchool(schools[0], () => files.read(kept.id))).toString()).toBe('kept');
  });
});

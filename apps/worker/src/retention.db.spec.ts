import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { entities, InstallationModule, tables } from '@tendril/installation';
import { CleanUp, Config, MovableClock, NestLog } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { RowsOfAge } from './testing/rows-of-age';

const DAY = 86_400_000;
const SPAN = /\b(?:days?|years?|months?)\b/i;

describe('what the registry says of retention', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tendril-retention-'));
  const clock = new MovableClock(new Date('2026-11-23T08:00:00Z'));
  const lapsing = tables.filter(record => record.lapses);
  let test: TestDatabase;
  let rows: RowsOfAge;
  let app: Awaited<ReturnType<typeof NestFactory.createApplicationContext>>;

  beforeAll(async () => {
    test = await createTestDatabase(entities);
    const config = Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), FILES_DIR: folder });
    app = await NestFactory.createApplicationContext(InstallationModule.forRoot({ config, database: test.database, clock }), { logger: new NestLog(), abortOnError: false });
    rows = await RowsOfAge.open(test.ownerUrl);
  });

  afterAll(async () => {
    await rows.close();
    await app.close();
    await test.close();
    rmSync(folder, { recursive: true });
  });

  it('names a span of time in words exactly where the nightly job has one', () => {
    expect(tables.filter(record => SPAN.test(record.retention) !== Boolean(record.lapses)).map(record => record.table)).toEqual([]);
    expect(lapsing.length).toBeGreaterThan(10);
  });

  it('is carried out by the nightly job in every school: what is past its time goes, what is a day short of it stays', async () => {
    const now = clock.now().getTime();
    for (const { table, lapses } of lapsing) {
      for (const school of rows.schools) {
        await rows.add(table, school, 'old', new Date(now - ((lapses?.days ?? 0) + 1) * DAY));
        await rows.add(table, school, 'young', new Date(now - ((lapses?.days ?? 0) - 0.5) * DAY));
      }
    }
    await app.get(CleanUp).run();
    const left: Record<string, string[]> = {};
    for (const { table } of lapsing) left[table] = await rows.left(table);
    expect(left).toEqual(Object.fromEntries(lapsing.map(({ table }) => [table, ['young', 'young']])));
  });
});

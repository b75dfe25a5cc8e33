import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Clock, Config, currentManager, Files, platformEntities, Tenancy } from '@tendril/platform';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';

describe('files', () => {
  const schools = [randomUUID(), randomUUID()] as const;
  const folder = mkdtempSync(join(tmpdir(), 'tendril-files-'));
  let test: TestDatabase;
  let tenancy: Tenancy;
  let files: Files;

  beforeAll(async () => {
    test = await createTestDatabase(platformEntities);
    tenancy = new Tenancy(test.database);
    files = new Files(Config.read({ DATABASE_URL: test.appUrl, QUEUE_DATABASE_URL: test.queueUrl, SECRET_KEY: 'k'.repeat(32), FILES_DIR: folder }), new Clock());
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

  it('are read by their own school alone, whatever their name', async () => {
    const { id } = await tenancy.inSchool({ schoolId: schools[0], actor: null }, () => files.put({ name: '../../etc/passwd', contentType: 'text/csv', bytes: Buffer.from('a,b') }));
    expect(readdirSync(folder)).toEqual([schools[0]]);
    expect((await tenancy.inSchool({ schoolId: schools[0], actor: null }, () => files.read(id))).toString()).toBe('a,b');
    await expect(tenancy.inSchool({ schoolId: schools[1], actor: null }, () => files.read(id))).rejects.toMatchObject({ status: 404 });
  });
});

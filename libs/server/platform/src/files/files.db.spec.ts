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

  it('keep their bytes until their removal has committed', async () => {
    const inFirst = <T>(work: () => Promise<T>) => tenancy.inSchool({ schoolId: schools[0], actor: null }, work);
    const { id } = await inFirst(() => files.put({ name: 'a.csv', contentType: 'text/csv', bytes: Buffer.from('a,b') }));
    await expect(inFirst(async () => {
      await files.remove(id);
      throw new Error('thrown in');
    })).rejects.toThrow('thrown in');
    expect((await inFirst(() => files.read(id))).toString()).toBe('a,b');
    await inFirst(() => files.remove(id));
    await expect(inFirst(() => files.read(id))).rejects.toMatchObject({ status: 404 });
  });

  it('are named by an id and by nothing else', async () => {
    await expect(tenancy.inSchool({ schoolId: schools[0], actor: null }, () => files.remove(`../${schools[1]}/x`))).rejects.toThrow('a file is named by its id');
  });
});

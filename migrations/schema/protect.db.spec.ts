import { randomUUID } from 'node:crypto';
import { protect, withAllRows } from '@tendril/migrations';
import { createTestDatabase, type TestDatabase } from '@tendril/platform/testing';
import { DataSource } from 'typeorm';

describe('migrations over protected tables', () => {
  let test: TestDatabase;
  let owner: DataSource;

  beforeAll(async () => {
    test = await createTestDatabase([]);
    owner = await new DataSource({ type: 'postgres', url: test.ownerUrl }).initialize();
    const runner = owner.createQueryRunner();
    const school = randomUUID();
    await runner.query(`INSERT INTO school (id, slug, name, time_zone, languages, default_language, rules, created_at) VALUES ($1, 'one', 'One', 'UTC', '{en}', 'en', '{}', now())`, [school]);
    await runner.query(`CREATE TABLE stem (school_id uuid NOT NULL, id uuid NOT NULL, length int, PRIMARY KEY (school_id, id));
      CREATE TABLE leaf (school_id uuid NOT NULL, id uuid NOT NULL, stem_id uuid NOT NULL, PRIMARY KEY (school_id, id))`);
    await runner.query(`INSERT INTO stem VALUES ($1, $2, 1)`, [school, randomUUID()]);
    await runner.query(`INSERT INTO leaf VALUES ($1, $2, $3)`, [school, randomUUID(), randomUUID()]);
    await protect(runner, 'stem', 'leaf');
    await runner.release();
  });

  afterAll(async () => {
    await owner.destroy();
    await test.close();
  });

  const run = async (sql: string) => {
    const runner = owner.createQueryRunner();
    try {
      return await withAllRows(runner, ['stem', 'leaf'], async () => { await runner.query(sql); });
    } finally {
      await runner.release();
    }
  };

  it('touches no row as the owner, and all rows inside withAllRows', async () => {
    const plain = await owner.query<[unknown, number]>('UPDATE stem SET length = 2');
    expect(plain[1]).toBe(0);
    await run('UPDATE stem SET length = 3');
    await run(`DO $$ BEGIN IF (SELECT count(*) FROM stem WHERE length = 3) <> 1 THEN RAISE EXCEPTION 'the row was not touched'; END IF; END $$`);
  });

  it('refuses a foreign key over an orphan, which slips by without withAllRows', async () => {
    const key = 'ALTER TABLE leaf ADD CONSTRAINT leaf_stem FOREIGN KEY (school_id, stem_id) REFERENCES stem (school_id, id)';
    await expect(run(key)).rejects.toThrow(/violates foreign key/);
    await owner.query(key);
  });

  it('forces row-level security again, also after a failure', async () => {
    await expect(run('SELECT 1 / 0')).rejects.toThrow();
    const open = await owner.query<unknown[]>(`SELECT relname FROM pg_class WHERE relname IN ('stem', 'leaf') AND NOT relforcerowsecurity`);
    expect(open).toEqual([]);
  });
});
